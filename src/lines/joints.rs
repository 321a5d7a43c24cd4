//! What stands where two lines meet.
//!
//! CSS Text Level 4, 4.1.3: nothing between two East Asian wide characters, a space between words. A hyphen at a line's end
//! goes before a small letter, unless the hyphenated form stands elsewhere in the text.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::spaces::Spacing;
use crate::edit::Change;
use crate::languages::Cues;
use crate::page::{Cause, Language};
use crate::text::{is_blank, is_hangul, is_spaceless};

/// Knows what stands where two lines of a text meet.
pub(crate) struct Joints<'t> {
    text: &'t str,
    cues: &'t Cues,
    language: Language,
    /// How the page sets Han characters beside Latin ones, once it has been asked for.
    spacing: Option<Spacing>,
    /// Words with a hyphen inside, as they stand within a line.
    hyphenated: Option<HashSet<&'t str>>,
}

impl<'t> Joints<'t> {
    pub(crate) fn new(text: &'t str, language: Language, cues: &'t Cues) -> Self {
        Self { text, cues, language, spacing: None, hyphenated: None }
    }

    /// Joins the line that ends at `end` with the one that starts at `start`.
    pub(crate) fn join(&mut self, end: usize, start: usize, changes: &mut Vec<Change>) {
        let before = self.text[..end].chars().next_back().unwrap_or(' ');
        let after = self.text[start..].chars().next().unwrap_or(' ');
        if let Some(kept) = self.hyphen(end, before, after) {
            let from = end - if kept { 0 } else { before.len_utf8() };
            let space = if kept && self.is_suspended(start) { " " } else { "" };
            let cause = if kept { Cause::LineBreak } else { Cause::Hyphen };
            changes.push(Change::new(from, start, space, cause, if kept { 0.8 } else { 0.9 }));
            return;
        }
        let space = if self.language == Language::Korean && is_hangul(before) && is_hangul(after) {
            !self.is_one_korean_word(end, start)
        } else {
            self.is_spaced(before, after)
        };
        changes.push(Change::new(end, start, if space { " " } else { "" }, Cause::LineBreak, 0.95));
    }

    /// How the page sets Han characters beside Latin letters and digits.
    pub(super) fn spacing(&mut self) -> &Spacing {
        self.spacing.get_or_insert_with(|| Spacing::learn(self.text))
    }

    fn is_spaced(&mut self, before: char, after: char) -> bool {
        let wide = |c: char| is_spaceless(c) || is_wide_mark(c) || (self.language.is_spaceless() && is_mark(c));
        match (wide(before), wide(after)) {
            (true, true) => false,
            (false, false) => !matches!(before, '—' | '–' | '/') && !matches!(after, '—'),
            _ => before.is_alphanumeric() && after.is_alphanumeric() && self.spacing().is_spaced(),
        }
    }

    /// Whether the hyphen at a line's end stays; `None` where there is none.
    fn hyphen(&mut self, end: usize, before: char, after: char) -> Option<bool> {
        match before {
            '\u{AD}' | '\u{FFFE}' | '¬' => Some(false),
            '-' | '‐' => {
                let head = &self.text[..end - before.len_utf8()];
                let stem = &head[head
                    .rfind(|c: char| !c.is_alphanumeric() && c != '-')
                    .map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8))..];
                if !stem.chars().next_back().is_some_and(char::is_alphanumeric) {
                    return None;
                }
                let rest = &self.text[end..];
                let next = rest.trim_start_matches(is_blank);
                let tail = &next[..next.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(next.len())];
                let compound = !after.is_lowercase() || stem.ends_with(|c: char| c.is_numeric());
                Some(compound || self.is_suspended(self.text.len() - next.len()) || self.stands_hyphenated(stem, tail))
            }
            _ => None,
        }
    }

    /// Whether what begins at `start` is a word before which a hyphen belongs to the word before: Nord- und Südtirol.
    fn is_suspended(&self, start: usize) -> bool {
        let next = &self.text[start..];
        let word = &next[..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())];
        self.cues.conjunctions.contains(&word)
    }

    fn stands_hyphenated(&mut self, stem: &str, tail: &str) -> bool {
        let text = self.text;
        let hyphenated = self.hyphenated.get_or_insert_with(|| {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
            words.filter(|word| word.trim_matches('-').contains('-')).collect()
        });
        hyphenated.contains(format!("{stem}-{tail}").as_str())
    }

    /// Whether the syllables on both sides of a line end are one word: what is known of Korean endings, and the same
    /// word elsewhere on the page.
    fn is_one_korean_word(&self, end: usize, start: usize) -> bool {
        let head = self.text[..end].rsplit(is_blank).next().unwrap_or("");
        let tail = self.text[start..].split(|c: char| is_blank(c) || !is_hangul(c)).next().unwrap_or("");
        if PARTICLES.contains(&tail) {
            return true;
        }
        let word: String = [head, tail].concat();
        let within_a_line = self.text.match_indices(word.as_str()).take(2).any(|(at, _)| at != start);
        if word.chars().count() >= 3 && head.chars().count() < 8 && within_a_line {
            return true;
        }
        // A word that ends in a particle or a verb's ending is whole.
        !ENDINGS.iter().any(|ending| head.ends_with(ending))
    }
}

/// Korean particles that never begin a word of their own line: alone before a space they belong to the word before.
static PARTICLES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "은 는 이 가 을 를 에 의 로 과 와 도 만 다 고 며 서 에서 으로 까지 부터 에게 했다 한다 된다 이다 였다 하고 하는 들이 들은 들을 들의 라고 다고".split(' ').collect()
});

/// What Korean words end in when they are whole.
const ENDINGS: [&str; 22] = [
    "은", "는", "을", "를", "에", "의", "로", "과", "와", "도", "고", "며", "다", "한", "할", "된", "서", "해", "이", "가", "지",
    "게",
];

/// Marks that always take the width of a Han character.
const fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3020}' | '\u{FF01}'..='\u{FF60}' | '\u{30FB}' | '℃' | '■')
}

/// Marks that do where Han characters stand around them.
const fn is_mark(c: char) -> bool {
    matches!(c, '…' | '—' | '“' | '”' | '‘' | '’' | '·' | '×')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::cues;
    use crate::text::is_line_end;

    fn joined(text: &str, language: Language) -> String {
        let mut joints = Joints::new(text, language, cues(language));
        let mut changes = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive(is_line_end) {
            at += line.len();
            if at < text.len() {
                joints.join(at - line.len() + line.trim_end_matches(is_blank).len(), at, &mut changes);
            }
        }
        let mut draft = crate::edit::Draft::new(text, &[]);
        draft.apply(changes);
        draft.text().to_owned()
    }

    #[test]
    fn nothing_between_han_a_space_between_words() {
        use Language::{ChineseSimplified as Zh, English as En, German as De};
        for (text, clean, language) in [
            ("在长城\n汽车", "在长城汽车", Zh),
            ("共有\n8个。\n“好”", "共有8个。“好”", Zh),
            ("a week.\n“No”", "a week. “No”", En),
            ("a town \nof mills", "a town of mills", En),
            ("the news-\npaper", "the newspaper", En),
            ("well-known: a well-\nknown man", "well-known: a well-known man", En),
            ("the Anglo-\nSaxon, 1939-\n45", "the Anglo-Saxon, 1939-45", En),
            ("Nord-\nund Südtirol, Zei\u{AD}\ntung, Zei\u{FFFE}\ntung", "Nord- und Südtirol, Zeitung, Zeitung", De),
        ] {
            assert_eq!(joined(text, language), clean);
        }
    }
}
