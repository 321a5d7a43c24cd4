//! Bylines: who they name, in which role, and whose they are.

use std::ops::Range;

use super::Block;
use super::bodies::Body;
use super::headlines::{self, Headline};
use super::sorts::Sort;
use crate::languages::Cues;
use crate::options::Assign;
use crate::page::BylineRole;
use crate::text::is_blank;

/// Byline lines that stand together.
pub(super) struct Byline {
    /// Indices of the lines.
    pub(super) lines: Range<usize>,
    /// The body that they belong to, and how sure.
    pub(super) owner: Owner,
    /// The user said so.
    pub(super) decided: bool,
}

/// The bylines of a page, in order, given to the bodies: what the user decided first, then those under a headline, then
/// those at a text's beginning or end. No body has two.
pub(super) fn find(blocks: &[Block], sorts: &[Sort], bodies: &[Body], heads: &[Headline], assign: &[Assign]) -> Vec<Byline> {
    let mut bylines: Vec<Byline> = Vec::new();
    for at in (0..blocks.len()).filter(|&at| sorts[at] == Sort::Byline) {
        match bylines.last_mut() {
            Some(byline) if byline.lines.end == at && !blocks[at].apart => byline.lines.end = at + 1,
            _ => bylines.push(Byline { lines: at..at + 1, owner: None, decided: false }),
        }
    }
    let mut signed = vec![false; bodies.len()];
    for byline in &mut bylines {
        if let Some(decision) = headlines::decision(blocks, &byline.lines, assign) {
            let owner = decision.to.and_then(|to| headlines::owner_of(blocks, bodies, to));
            owner.into_iter().for_each(|body| signed[body] = true);
            (byline.owner, byline.decided) = (owner.map(|body| (body, 1.0)), true);
        }
    }
    // Where a headline does not stand above its text, the byline goes with the headline and not with the text.
    let mut headed_above: Vec<Option<bool>> = vec![None; bodies.len()];
    for head in heads {
        if let Some(body) = head.owner {
            headed_above[body] = Some(head.lines.end <= bodies[body].blocks[0]);
        }
    }
    let under_headline = |lines: &Range<usize>| {
        let at = heads.binary_search_by_key(&lines.start, |head| head.lines.end).ok()?;
        heads[at].owner.map(|body| (body, if blocks[lines.start].apart { 0.8 } else { 0.95 }))
    };
    let at_text = |lines: &Range<usize>| {
        // One of several in a row stands at nothing, nor does one at the top of the page.
        let before = sorts[..lines.start].iter().rev().find(|&&sort| sort != Sort::Furniture);
        let lone = before.is_some_and(|&sort| sort != Sort::Byline);
        let below = bodies.partition_point(|body| body.blocks[0] < lines.end);
        let begins = bodies.get(below).is_some_and(|body| body.blocks[0] == lines.end) && headed_above[below] != Some(false);
        let above = below.checked_sub(1).filter(|&above| bodies[above].blocks.last() == Some(&lines.start.wrapping_sub(1)));
        let above = above.filter(|&body| headed_above[body] == Some(true));
        let body = (lone && begins).then_some(below).or(above)?;
        (!bodies[body].caption).then_some((body, 0.7))
    };
    type Tier<'t> = &'t dyn Fn(&Range<usize>) -> Owner;
    for tier in [&under_headline as Tier, &at_text as Tier] {
        for byline in bylines.iter_mut().filter(|byline| byline.owner.is_none() && !byline.decided) {
            byline.owner = tier(&byline.lines).filter(|&(body, _)| !signed[body]);
            byline.owner.into_iter().for_each(|(body, _)| signed[body] = true);
        }
    }
    bylines
}

/// A body, and how sure.
type Owner = Option<(usize, f64)>;

/// One role of a byline line and its names; offsets are bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Credit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) role: BylineRole,
    pub(super) names: Vec<String>,
}

/// Takes a byline line apart. Every byte of it that is not white space is in one of the credits.
pub(super) fn credits(line: &str, cues: &Cues) -> Vec<Credit> {
    let found = cues.roles_in(line);
    let roles: Vec<Range<usize>> = found.iter().map(|(place, _)| place.clone()).collect();
    // A role word that only follows names (김철수 기자, 李明 文/摄) qualifies them and begins nothing new.
    let mut starts: Vec<usize> = roles.iter().map(|role| role.start).filter(|&start| !has_names(&line[..start])).collect();
    starts.extend(
        roles
            .windows(2)
            .filter(|pair| has_names(&line[pair[0].end..pair[1].start]) && has_names(&line[pair[1].end..]))
            .map(|pair| pair[1].start),
    );
    starts.sort_unstable();
    starts.dedup();
    if starts.first() != Some(&0) {
        // Marks and brackets before the first role go with it.
        if starts.first().is_some_and(|&first| !has_names(&line[..first])) {
            starts[0] = 0;
        } else {
            starts.insert(0, 0);
        }
    }
    let mut credits: Vec<Credit> = Vec::new();
    for (at, &start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(line.len());
        let text = line[start..end].trim_end_matches(is_blank);
        let within = |role: &&Range<usize>| start <= role.start && role.end <= end;
        let role = found.iter().find(|(place, _)| within(&place)).map_or(BylineRole::Reporter, |&(_, role)| role);
        let mut rest = String::new();
        let mut from = start;
        for role in roles.iter().filter(within) {
            rest.push_str(&line[from..role.start]);
            rest.push('、');
            from = role.end;
        }
        rest.push_str(&line[from..start + text.len()]);
        credits.push(Credit { start, end: start + text.len(), role, names: names(&rest, cues) });
    }
    credits
}

fn has_names(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// The names in what is left of a byline without its role words.
fn names(text: &str, cues: &Cues) -> Vec<String> {
    let latin = text.chars().any(|c| c.is_alphabetic() && c < '\u{500}');
    let mark = |c: char| !(c.is_alphanumeric() || is_blank(c) || matches!(c, '.' | '’' | '\'' | '-' | '@'));
    let mut names: Vec<String> = Vec::new();
    for piece in text.split(|c: char| mark(c) || (!latin && is_blank(c))) {
        let mut name: Vec<&str> = Vec::new();
        for word in piece.split_whitespace() {
            if cues.conjunctions.contains(&word.to_lowercase().as_str()) {
                names.push(name.join(" "));
                name.clear();
            } else if !word.contains('@') {
                name.push(word);
            }
        }
        names.push(name.join(" "));
    }
    names.retain(|name| !name.is_empty());
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::cues;
    use crate::page::BylineRole::{Correspondent, Photographer, Reporter};
    use crate::page::Language;

    #[test]
    fn roles_and_names_are_read() {
        use Language::{ChineseSimplified as Zh, ChineseTraditional as Hant, English as En, Korean as Ko};
        for (line, language, expected) in [
            (
                "■记者 胡佳英 通讯员 夏跃冬",
                Zh,
                vec![("■记者 胡佳英", Reporter, vec!["胡佳英"]), ("通讯员 夏跃冬", Correspondent, vec!["夏跃冬"])],
            ),
            ("摄影 王强", Zh, vec![("摄影 王强", Photographer, vec!["王强"])]),
            ("本报记者 李明 王强 文/摄", Zh, vec![("本报记者 李明 王强 文/摄", Reporter, vec!["李明", "王强"])]),
            ("【記者王小明／台北報導】", Hant, vec![("【記者王小明／台北報導】", Reporter, vec!["王小明"])]),
            (
                "By Anna Miller and John Carter",
                En,
                vec![("By Anna Miller and John Carter", Reporter, vec!["Anna Miller", "John Carter"])],
            ),
            ("Photo by Tom O’Brien", En, vec![("Photo by Tom O’Brien", Photographer, vec!["Tom O’Brien"])]),
            ("김철수 기자", Ko, vec![("김철수 기자", Reporter, vec!["김철수"])]),
        ] {
            let credits = credits(line, cues(language));
            let found: Vec<_> = credits
                .iter()
                .map(|c| (&line[c.start..c.end], c.role, c.names.iter().map(String::as_str).collect::<Vec<_>>()))
                .collect();
            assert_eq!(found, expected);
        }
    }
}
