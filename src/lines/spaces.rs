//! Spaces within lines: holes that the setting or the recognition left.

use super::Paragraph;
use crate::edit::Change;
use crate::languages::Cues;
use crate::page::{Cause, Language};
use crate::text::{is_blank, is_han, is_line_end, is_spaceless};

/// How the page sets Han characters beside Latin letters and digits.
pub(super) struct Spacing {
    open: usize,
    tight: usize,
}

impl Spacing {
    pub(super) fn learn(text: &str) -> Self {
        let mut spacing = Self { open: 0, tight: 0 };
        // The last character that is not blank, and whether a space or something else stands after it.
        let (mut before, mut gap) = (' ', false);
        for c in text.chars() {
            if is_blank(c) {
                gap = true;
                if is_line_end(c) {
                    before = ' ';
                }
                continue;
            }
            if meets(before, c) {
                if gap { spacing.open += 1 } else { spacing.tight += 1 }
            }
            (before, gap) = (c, false);
        }
        spacing
    }

    /// Whether a space between them is the rule.
    pub(super) fn is_spaced(&self) -> bool {
        self.open > self.tight
    }
}

/// Whether two neighbours are a Han character (or kana) and a Latin letter or digit.
fn meets(a: char, b: char) -> bool {
    (is_spaceless(a) && b.is_ascii_alphanumeric()) || (a.is_ascii_alphanumeric() && is_spaceless(b))
}

/// The spaces to mend within the paragraphs, line ends aside.
pub(super) fn find(text: &str, paragraphs: &[Paragraph], language: Language, cues: &Cues, spacing: &Spacing) -> Vec<Change> {
    let mut changes = Vec::new();
    for paragraph in paragraphs {
        let ink = &text[paragraph.start..paragraph.end];
        if !ink.contains(is_blank) {
            continue;
        }
        if paragraph.display && cues.byline.is_match(ink) {
            byline(ink, paragraph.start, cues, &mut changes);
            continue;
        }
        if paragraph.display && cues.furniture.is_match(ink) {
            continue;
        }
        // The space after the lead is set on purpose: 本报讯 昨天.
        let lead = if paragraph.display { 0 } else { cues.lead.find(ink).map_or(0, |lead| lead.end()) };
        for (start, end) in gaps(ink) {
            let before = ink[..start].chars().next_back().unwrap_or(' ');
            let after = ink[end..].chars().next().unwrap_or(' ');
            let gap = &ink[start..end];
            let replacement = if start <= lead && end + 1 >= lead && lead > 0 {
                None
            } else if meets(before, after) {
                // A display line may begin with a number that stands for itself: 02 要闻.
                let own = paragraph.display && ink[..start].chars().all(|c| c.is_ascii_alphanumeric());
                (!spacing.is_spaced() && !own).then_some("")
            } else if is_spaceless(before) && is_spaceless(after) || is_han_mark(before) && is_spaceless(after) {
                // Kept where lines are set for themselves, and after a Japanese exclamation.
                let kept = paragraph.display || (language == Language::Japanese && gap.contains('\u{3000}'));
                (!kept).then_some("")
            } else {
                let stretched = gap.chars().count() > 1 && !paragraph.display;
                (stretched && before.is_ascii() && after.is_ascii()).then_some(" ")
            };
            if let Some(to) = replacement {
                changes.push(Change::new(paragraph.start + start, paragraph.start + end, to, Cause::Space, 0.9));
            }
        }
    }
    changes
}

/// The holes inside the roles and the names of a byline: `记 者`, `王 强`.
fn byline(ink: &str, offset: usize, cues: &Cues, changes: &mut Vec<Change>) {
    let mut close = |start: usize, end: usize| changes.push(Change::new(offset + start, offset + end, "", Cause::Space, 0.95));
    let roles: Vec<_> = cues.roles_in(ink).into_iter().map(|(place, _)| place).collect();
    let gaps: Vec<_> = gaps(ink).collect();
    let single = |word: &str| word.chars().count() == 1 && word.chars().all(is_han);
    let in_role = |start: usize, end: usize| roles.iter().any(|role| role.start < end && start < role.end);
    // Where the word begins that could be the first half of a name.
    let mut from = 0;
    for (at, &(start, end)) in gaps.iter().enumerate() {
        let in_word = ink[..start].ends_with(is_spaceless) && ink[end..].starts_with(is_spaceless);
        let to = gaps.get(at + 1).map_or(ink.len(), |gap| gap.0);
        let in_one_role = in_word && roles.iter().any(|role| role.start < start && end < role.end);
        // Two single characters are one name, set to the width of three.
        let name = single(&ink[from..start]) && single(&ink[end..to]) && !in_role(from, start) && !in_role(end, to);
        if in_one_role || name {
            close(start, end);
        }
        // The second half of a name is not the first half of the next.
        from = if name { to } else { end };
    }
}

/// The stretches of white space inside a text that hold no line end.
fn gaps(ink: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + ink[at..].find(is_blank)?;
            let end = start + ink[start..].find(|c| !is_blank(c)).unwrap_or(ink.len() - start);
            at = end;
            if !ink[start..end].contains(is_line_end) {
                return Some((start, end));
            }
        }
    })
}

/// Marks of a Chinese or Japanese line after which no space is set.
fn is_han_mark(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | '。')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::cues;

    fn mended(text: &str, display: bool) -> String {
        let paragraph = Paragraph { start: 0, end: text.len(), display, apart: true, width: 0 };
        let language = Language::ChineseSimplified;
        let mut draft = crate::edit::Draft::new(text, &[]);
        draft.apply(find(text, &[paragraph], language, cues(language), &Spacing::learn(text)));
        draft.text().to_owned()
    }

    #[test]
    fn holes_are_closed_and_what_is_set_on_purpose_stays() {
        for (text, clean) in [
            (
                "本报讯 5月1日，作为全省 8个试点单位之一，节水 391万立方米，17条河、12名代表，风 2 到 3 级。",
                "本报讯 5月1日，作为全省8个试点单位之一，节水391万立方米，17条河、12名代表，风2到3级。",
            ),
            ("他说， 这是 好事。", "他说，这是好事。"),
            ("招生 85087171 85087979，共3个 班，2人", "招生85087171 85087979，共3个班，2人"),
        ] {
            assert_eq!(mended(text, false), clean);
        }
        for (text, clean) in [
            ("■记 者 胡佳英", "■记者 胡佳英"),
            ("摄 影 王 强", "摄影 王强"),
            ("□本报记者 郑 强 许 诺 文/摄", "□本报记者 郑强 许诺 文/摄"),
            ("■记者 闻 溪 通讯员 祝小满", "■记者 闻溪 通讯员 祝小满"),
            ("匠心致初心 奋进新征程", "匠心致初心 奋进新征程"),
            ("02 要闻", "02 要闻"),
        ] {
            assert_eq!(mended(text, true), clean);
        }
    }
}
