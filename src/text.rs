//! What a character is to a compositor: its script, its width, whether a sentence can end with it; and offsets.

/// UTF-16 offsets of a text, both ways, in constant time after one pass.
///
/// The one place where offsets are converted: bytes inside Rust, UTF-16 code units outside.
pub(crate) struct Utf16<'t> {
    text: &'t str,
    /// For every `STRIDE` bytes, rounded down to a character: its offset in code units, then in bytes. Empty for ASCII.
    marks: Vec<(usize, usize)>,
}

/// Bytes from one mark to the next: a conversion walks at most so far.
const STRIDE: usize = 128;

impl<'t> Utf16<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            marks.reserve(text.len() / STRIDE + 1);
            let mut units = 0;
            let mut next = 0;
            for (at, c) in text.char_indices() {
                if at >= next {
                    marks.push((units, at));
                    next = at + STRIDE;
                }
                units += c.len_utf16();
            }
        }
        Self { text, marks }
    }

    /// Code units before the byte `offset`.
    pub(crate) fn unit(&self, offset: usize) -> usize {
        if self.marks.is_empty() {
            return offset;
        }
        let mark = self.marks.partition_point(|&(_, byte)| byte <= offset).saturating_sub(1);
        let (units, from) = self.marks[mark];
        units + self.text[from..offset].chars().map(char::len_utf16).sum::<usize>()
    }

    /// Bytes before the code unit `offset`; inside a character the bytes before it, beyond the text all of them.
    pub(crate) fn byte(&self, offset: usize) -> usize {
        if self.marks.is_empty() {
            return offset.min(self.text.len());
        }
        let mark = self.marks.partition_point(|&(units, _)| units <= offset).saturating_sub(1);
        let (mut units, from) = self.marks[mark];
        for (at, c) in self.text[from..].char_indices() {
            units += c.len_utf16();
            if units > offset {
                return from + at;
            }
        }
        self.text.len()
    }
}

/// The greatest character boundary of `text` that is not after `offset`.
pub(crate) fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// What takes no ink: white space and the characters that have no width.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// What ends a line. A form feed and the vertical tab end one too, and so do the separators of Unicode.
pub(crate) const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Han characters, with the marks that stand for one (々 〇).
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3007}' | '\u{2E80}'..='\u{2FD5}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Hiragana and katakana, wide or narrow, with the long-vowel mark.
pub(crate) const fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{FF66}'..='\u{FF9F}')
}

/// Hangul syllables and letters.
pub(crate) const fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}')
}

/// Han characters and kana: the scripts that set no space between words.
pub(crate) const fn is_spaceless(c: char) -> bool {
    is_han(c) || is_kana(c)
}

/// Width in cells: a Han character takes 2, a Latin letter 1, a mark without an advance 0.
///
/// East Asian Width (Unicode Standard Annex #11) W and F; the curly quotes, dashes and dots that are ambiguous there
/// count 2 when `cjk`, as they are set in Chinese and Japanese.
pub(crate) const fn cells(c: char, cjk: bool) -> usize {
    match c {
        ' '..='~' => 1,
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => 0,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{33FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => 2,
        '·' | '—' | '‘' | '’' | '“' | '”' | '…' | '×' | '℃' if cjk => 2,
        '\u{2160}'..='\u{217F}' | '\u{2460}'..='\u{24FF}' | '\u{25A0}'..='\u{25FF}' if cjk => 2,
        _ => 1,
    }
}

/// Marks that can end a sentence.
pub(crate) const fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '．' | '.' | '!' | '?' | '…' | '｡')
}

/// Marks after which a clause or a sentence has ended.
pub(crate) const fn ends_clause(c: char) -> bool {
    is_sentence_end(c) || matches!(c, '，' | '、' | '；' | '：' | ',' | ';' | ':')
}

/// Closing quotes and brackets: a sentence's end is seen through them.
pub(crate) const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '”' | '’'
            | '」'
            | '』'
            | '》'
            | '〉'
            | '）'
            | '】'
            | '〕'
            | '〗'
            | '］'
            | '｝'
            | ')'
            | ']'
            | '}'
            | '"'
            | '\''
            | '»'
            | '›'
    )
}

/// Opening quotes and brackets.
pub(crate) const fn is_opening(c: char) -> bool {
    matches!(
        c,
        '“' | '‘'
            | '「'
            | '『'
            | '《'
            | '〈'
            | '（'
            | '【'
            | '〔'
            | '〖'
            | '［'
            | '｛'
            | '('
            | '['
            | '{'
            | '«'
            | '‹'
            | '„'
            | '‚'
    )
}

/// Whether a sentence has ended where `text` ends, seen through closing quotes and brackets.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_blank).trim_end_matches(is_closing).chars().next_back().is_some_and(is_sentence_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_go_both_ways() {
        let text = "a中😀\u{20BB7}\r\n".repeat(99);
        let units = Utf16::new(&text);
        let mut at = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!((units.unit(byte), units.byte(at)), (at, byte));
            at += c.len_utf16();
        }
        assert_eq!((units.unit(text.len()), units.byte(at), units.byte(at + 9)), (at, text.len(), text.len()));
        assert_eq!(Utf16::new("😀").byte(1), 0, "inside a pair: the character's start");
    }

    #[test]
    fn a_sentence_ends_through_quotes() {
        for (text, ends) in [("他说。”", true), ("他说”", false), ("end.) ", true), ("……", true), ("3.5", false), ("", false)]
        {
            assert_eq!(ends_sentence(text), ends, "{text}");
        }
    }
}
