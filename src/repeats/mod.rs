//! Print-overs: what was drawn N times stands once.
//!
//! 1. [`glyphs`] squeezes the white space out of the text.
//! 2. [`runs`] finds every stretch that repeats itself, in one pass, whatever the length of its unit.
//! 3. [`zones`] decides by evidence ([`costs`]) which of them were printed over, as the cheapest description of the text.
//! 4. Here each unit of a zone keeps one copy, and the others are taken out. Where the evidence is thin, the text stays and
//!    a doubt is shown.

mod costs;
mod glyphs;
mod runs;
mod work;
mod zones;

use crate::edit::Change;
use crate::page::{Cause, Repeat, Span, rounded};
use crate::text;
use glyphs::Glyphs;
use zones::{Unit, Zone};

/// Bits of evidence on which a zone of one unit is repaired. A zone with two units that differ has shown its hand already.
const ENOUGH: f64 = 10.0;

/// What one look at a text found.
pub(crate) struct Found {
    /// The surplus copies, as changes.
    pub(crate) changes: Vec<Change>,
    /// How many zones they repair.
    pub(crate) zones: usize,
    /// Repetitions that may be meant.
    pub(crate) doubts: Vec<Doubtful>,
}

/// A repetition that may be meant, in offsets of the text that was looked at.
pub(crate) struct Doubtful {
    /// All its copies.
    pub(crate) span: Span,
    /// What would stand there if it was printed over.
    pub(crate) once: String,
    /// How likely that is, from 0 to 1.
    pub(crate) score: f64,
}

/// Looks for zones once. `accept` are spans of the text in which a doubtful zone is repaired; `zone` is the number of the
/// first zone that is found.
///
/// A repaired text can hold a further zone (a clean copy before a repeated one), so the caller looks again until nothing
/// is found; every look but the last makes the text shorter.
pub(crate) fn find(text: &str, accept: &[Span], zone: usize) -> Found {
    let glyphs = Glyphs::new(text);
    let mut found = Found { changes: Vec::new(), zones: 0, doubts: Vec::new() };
    for candidate in zones::zones(&glyphs, &runs::runs(&glyphs.chars)) {
        let (Some(first), Some(last)) = (candidate.units.first(), candidate.units.last()) else { continue };
        let span = Span::new(glyphs.start(first.start), glyphs.end(last.end - 1));
        // Even odds where nothing is saved, 4 in 5 where enough is.
        let confidence = rounded(1.0 - 5.0 / (10.0 + 1.5 * candidate.margin.max(0.0)));
        let certain = is_certain(&glyphs, &candidate);
        if certain || accept.iter().any(|accepted| accepted.overlaps(span)) {
            let confidence = if certain { confidence } else { 1.0 };
            repair(&glyphs, &candidate, zone + found.zones, confidence, &mut found.changes);
            found.zones += 1;
        } else {
            let once =
                candidate.units.iter().map(|unit| glyphs.slice(unit.start, unit.start + unit.period * unit.kept)).collect();
            found.doubts.push(Doubtful { span, once, score: confidence });
        }
    }
    found
}

fn is_certain(glyphs: &Glyphs, zone: &Zone) -> bool {
    let root = |unit: &Unit| &glyphs.chars[unit.start..unit.start + unit.period];
    let differ = zone.units.windows(2).any(|pair| root(&pair[0]) != root(&pair[1]));
    let doubled_line = || matches!(zone.units[..], [unit] if unit.period > 5 && zones::is_doubled_line(glyphs, unit.start, unit.end, unit.period));
    zone.margin >= ENOUGH || (differ && zone.margin >= 1.0) || doubled_line()
}

/// Takes the surplus copies of a zone out.
fn repair(glyphs: &Glyphs, zone: &Zone, number: usize, confidence: f64, changes: &mut Vec<Change>) {
    for unit in &zone.units {
        let length = unit.period * unit.kept;
        let gaps = majority_gaps(glyphs, unit, length);
        let blocks = (unit.end - unit.start) / length;
        let clean = |block: usize| {
            let start = unit.start + block * length;
            (1..length).all(|at| glyphs.gap(start + at) == gaps[at])
        };
        // The first copy is kept if it is as most copies are, else the last, else any that is.
        let kept = std::iter::once(0).chain((0..blocks).rev()).find(|&block| clean(block)).unwrap_or(0);
        let start = unit.start + kept * length;
        let end = start + length;
        let span = Span::new(glyphs.start(unit.start), glyphs.end(unit.end - 1));
        let repeat = Repeat { unit: glyphs.slice(start, end).to_owned(), copies: zone.copies, zone: number, run: span };
        let mut take_out = |start: usize, end: usize| {
            if start < end {
                let repeat = Some(repeat.clone());
                changes.push(Change { repeat, ..Change::new(start, end, "", Cause::Repeat, confidence) });
            }
        };
        take_out(span.start, glyphs.start(start));
        take_out(glyphs.end(end - 1), span.end);
        if unit.period == 1 {
            thin_gap(glyphs, unit.end, zone.copies, number, confidence, changes);
        }
    }
}

/// A space that was drawn with every copy of the glyphs before it stands once: `SS  TT` is `S T`.
fn thin_gap(glyphs: &Glyphs, after: usize, copies: usize, zone: usize, confidence: f64, changes: &mut Vec<Change>) {
    let start = glyphs.end(after - 1);
    let gap = &glyphs.text[start..];
    let Some(blank) = gap.chars().next().filter(|&c| text::is_blank(c) && !text::is_line_end(c)) else { return };
    let width = gap.chars().take_while(|&c| c == blank).count();
    if (2..=copies).contains(&width) {
        let (kept, end) = (start + blank.len_utf8(), start + width * blank.len_utf8());
        let repeat = Some(Repeat { unit: blank.to_string(), copies: width, zone, run: Span::new(start, end) });
        changes.push(Change { repeat, ..Change::new(kept, end, "", Cause::Repeat, confidence) });
    }
}

/// For each glyph of a unit the white space that most copies have before it.
fn majority_gaps<'t>(glyphs: &Glyphs<'t>, unit: &Unit, length: usize) -> Vec<&'t str> {
    let mut gaps = vec![""; length];
    for (at, gap) in gaps.iter_mut().enumerate().skip(1) {
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for start in (unit.start..unit.end).step_by(length) {
            let seen = if start + at < unit.end { glyphs.gap(start + at) } else { continue };
            match counts.iter().position(|(other, _)| *other == seen) {
                Some(known) => counts[known].1 += 1,
                None if counts.len() < 8 => counts.push((seen, 1)),
                None => {}
            }
        }
        // Where the copies are at odds, the shorter gap: a line end inside a copy is the column's, not the text's.
        let most = counts.iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.len().cmp(&a.0.len())));
        *gap = most.map_or("", |&(gap, _)| gap);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Promise 5, on the strings that are hardest for it.
    #[test]
    fn work_grows_with_the_length() {
        let fibonacci = |length: usize| {
            let (mut a, mut b) = (String::from("a"), String::from("ab"));
            while b.len() < length {
                (a, b) = (b.clone(), b + &a);
            }
            b[..length].to_owned()
        };
        let thue_morse = |length: usize| (0..length).map(|at| if at.count_ones() % 2 == 0 { 'a' } else { 'b' }).collect();
        let page = |length: usize| include_str!("../../tests/pages/sample-zh.txt").chars().cycle().take(length).collect();
        let chance = |length: usize| {
            let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
            std::iter::successors(Some(1), next)
                .map(|state| if state & 0x8000_0000 == 0 { 'a' } else { 'b' })
                .take(length)
                .collect()
        };
        let texts: [(&str, &dyn Fn(usize) -> String); 6] = [
            ("one character", &|length| "天".repeat(length)),
            ("a long unit", &|length| "天地玄黄宇宙洪荒日月盈昃辰宿列张".chars().cycle().take(length).collect()),
            ("Fibonacci", &fibonacci),
            ("Thue–Morse", &thue_morse),
            ("a page over and over", &page),
            ("chance", &chance),
        ];
        for (name, text) in texts {
            let steps = |length: usize| {
                work::take();
                find(&text(length), &[], 0);
                work::take() as f64
            };
            let (once, twice) = (steps(20_000), steps(40_000));
            assert!(twice < 2.4 * once, "{name}: {once} steps, and {twice} for twice the length");
        }
    }

    fn repaired(source: &str) -> String {
        let mut draft = crate::edit::Draft::new(source, &[]);
        while draft.apply(find(draft.text(), &[], 0).changes) > 0 {}
        draft.text().to_owned()
    }

    #[test]
    fn each_unit_of_a_zone_stands_once() {
        for (source, clean) in [
            ("坚持坚持坚持坚持天天天天天天天天锻炼锻炼锻炼锻炼，，，，", "坚持天天锻炼，"),
            ("停停车车场场今今日日开开放放\n", "停车场今日开放\n"),
            ("新桥新桥新桥新桥新\n桥通车通车通车通车通车昨天昨天昨天昨天昨天", "新桥通车昨天"),
            (
                "第一段的第一行文字\n第一段的第一行文字\n接着的第二行文字在此\n接着的第二行文字在此\n",
                "第一段的第一行文字\n接着的第二行文字在此\n",
            ),
            ("CCoouunncciill  vvootteess\n", "Council votes\n"),
            ("白鹭湖大桥合龙白鹭湖大桥合龙\n", "白鹭湖大桥合龙\n"),
        ] {
            assert_eq!(repaired(source), clean);
        }
    }
}
