//! The text as the press saw it: glyphs, with the white space between them squeezed out and kept aside.
//!
//! Looking through white space alone settles line ends inside a copy, line ends between copies, and spaces that were
//! drawn once or every time.

use crate::text;

/// What the model of ordinary text distinguishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Han,
    Kana,
    Hangul,
    Letter,
    Digit,
    /// Letters and digits of a token that is no word: hashes, sequences, part numbers.
    Code,
    /// Marks that are set in rows for their look: leaders, rules, exclamation marks.
    Rule,
    Mark,
}

/// Glyphs in the longest word that anyone doubles.
const LONGEST_WORD: usize = 24;

/// A text without its white space.
pub(super) struct Glyphs<'t> {
    pub(super) text: &'t str,
    pub(super) chars: Vec<char>,
    pub(super) classes: Vec<Class>,
    /// Byte offset of each glyph.
    at: Vec<u32>,
}

impl<'t> Glyphs<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut glyphs = Self { text, chars: Vec::new(), classes: Vec::new(), at: Vec::new() };
        let mut token = 0;
        let mut token_end = 0;
        for (at, c) in text.char_indices() {
            if text::is_blank(c) {
                continue;
            }
            let class = classify(c);
            if !(c.is_ascii_alphanumeric() && at == token_end) {
                glyphs.close_token(token);
                token = glyphs.chars.len();
            }
            token_end = at + 1;
            glyphs.chars.push(c);
            glyphs.classes.push(class);
            glyphs.at.push(at as u32);
        }
        glyphs.close_token(token);
        glyphs
    }

    /// Marks the glyphs from `token` on as code where they are a token of letters and digits that is no word.
    fn close_token(&mut self, token: usize) {
        let chars = &self.chars[token..];
        if chars.len() < 6 || !chars[0].is_ascii_alphanumeric() {
            return;
        }
        let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
        let mixed = digits > 0 && digits < chars.len();
        let sequence = chars.iter().all(|c| matches!(c, 'A' | 'C' | 'G' | 'T' | 'U' | 'N'));
        if mixed || sequence {
            self.classes[token..].fill(Class::Code);
        }
    }

    /// Whether the glyphs `start..end`, not too many of them, are a word: nothing of a word stands before or after them without a gap.
    pub(super) fn is_word(&self, start: usize, end: usize) -> bool {
        if end - start > LONGEST_WORD {
            return false;
        }
        let part_of_word = |at: usize| !matches!(self.classes[at], Class::Mark | Class::Rule);
        let before = start == 0 || !self.gap(start).is_empty() || !part_of_word(start - 1);
        let after = end >= self.len() || !self.gap(end).is_empty() || !part_of_word(end);
        before && after && (start..end).all(part_of_word) && (start + 1..end).all(|at| self.gap(at).is_empty())
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// Byte offset of glyph `index`.
    pub(super) fn start(&self, index: usize) -> usize {
        self.at[index] as usize
    }

    /// Byte offset after glyph `index`.
    pub(super) fn end(&self, index: usize) -> usize {
        self.start(index) + self.chars[index].len_utf8()
    }

    /// The white space before glyph `index`.
    pub(super) fn gap(&self, index: usize) -> &'t str {
        let from = if index == 0 { 0 } else { self.end(index - 1) };
        &self.text[from..self.start(index)]
    }

    /// The text from glyph `start` up to, not including, glyph `end`, without the white space around it.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'t str {
        &self.text[self.start(start)..self.end(end - 1)]
    }
}

fn classify(c: char) -> Class {
    match c {
        '0'..='9' | '０'..='９' => Class::Digit,
        '!' | '?' | '.' | '-' | '=' | '*' | '_' | '~' | '#' | '+' | '|' | '/' | '！' | '？' | '。' | '…' | '—' | '·' | '×'
        | '･' | '・' | '─' | '═' | '■' | '□' | '●' | '○' | '◆' | '★' | '☆' | '～' | '〇' => Class::Rule,
        _ if text::is_han(c) => Class::Han,
        _ if text::is_kana(c) => Class::Kana,
        _ if text::is_hangul(c) => Class::Hangul,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        _ => Class::Mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_kept_aside() {
        let glyphs = Glyphs::new(" 记 者\n王");
        assert_eq!(glyphs.chars, ['记', '者', '王']);
        assert_eq!((0..3).map(|at| glyphs.gap(at)).collect::<Vec<_>>(), [" ", " ", "\n"]);
        assert_eq!(glyphs.slice(0, 2), "记 者");
    }

    #[test]
    fn code_is_told_from_words() {
        let code = |text: &str| Glyphs::new(text).classes.iter().all(|&class| class == Class::Code);
        assert!(code("d41d8cd98f00b204") && code("ACGTACGT"));
        assert!(!code("bookkeeper") && !code("85087171") && !code("ABBA"));
    }
}
