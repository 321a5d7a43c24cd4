//! Stand-ins for ordinary characters: what a font, an encoding or a program put where a plain character belongs.
//!
//! Radicals and compatibility forms, ligatures, half-width katakana, spaces that only look like spaces or like nothing,
//! control characters, tokens and marks of mixed width, text decoded with the wrong encoding. What is good typography
//! stays: a no-break space where French wants one, ideographic spaces, a Japanese page's full-width numbers.

mod encoding;
mod tables;

use crate::edit::Change;
use crate::page::{Cause, Language};
use crate::text;

/// Finds the stand-ins of a text, in order.
pub(crate) fn find(text: &str, language: Language) -> Vec<Change> {
    let mut changes = encoding::find(text);
    let decoded = changes.len();
    let widths = Widths::new(text);
    let mut skip = 0;
    let mut next_decoded = 0;
    for (at, c) in text.char_indices() {
        if at < skip || matches!(c, ' ' | '"'..='\'' | '*' | '+' | '-'..='/' | '\n' | '\r' | '\t') {
            continue;
        }
        while next_decoded < decoded && changes[next_decoded].end <= at {
            next_decoded += 1;
        }
        if changes[..decoded].get(next_decoded).is_some_and(|change| change.start <= at) {
            continue;
        }
        let end = at + c.len_utf8();
        let around = || Around { before: text[..at].chars().next_back(), after: text[end..].chars().next() };
        let mut replace = |end: usize, to: String, cause: Cause| changes.push(Change::new(at, end, to, cause, 0.98));
        match c {
            '0'..='9' | 'A'..='Z' | 'a'..='z' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
                skip = token(text, at, &mut changes);
            }
            '!' | '(' | ')' | ',' | ':' | ';' | '?' => {
                if let Some(wide) = widths.wide(c, &around()) {
                    replace(end, wide.to_string(), Cause::Character);
                }
            }
            '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}' => {
                replace(end, String::new(), Cause::Character);
            }
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' if !around().is_bound() => {
                replace(end, " ".to_owned(), Cause::Space);
            }
            '\u{3000}' if around().is_at_narrow() => replace(end, " ".to_owned(), Cause::Space),
            '\u{200B}' | '\u{2060}' | '\u{FEFF}' => replace(end, String::new(), Cause::Character),
            // Joiners shape other scripts and emoji; between these letters they do nothing.
            '\u{200C}' | '\u{200D}' if around().is_plain() => replace(end, String::new(), Cause::Character),
            // At a line end they are hyphens, which is for the next stages to say.
            '\u{AD}' | '\u{FFFE}' if !around().is_before_line_end() => replace(end, String::new(), Cause::Character),
            '\u{FB00}'..='\u{FB06}' => {
                let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][c as usize - 0xFB00];
                replace(end, letters.to_owned(), Cause::Character);
            }
            '\u{FF61}'..='\u{FF9F}' => {
                let (wide, to) = widen(text, at);
                skip = to;
                replace(to, wide.to_string(), Cause::Character);
            }
            '\u{2E80}'..='\u{2FD5}' | '\u{F900}'..='\u{FAD9}' | '\u{2F800}'..='\u{2FA1D}' => {
                if let Some(plain) = plain(c, language) {
                    replace(end, plain.to_string(), Cause::Character);
                }
            }
            _ => {}
        }
    }
    changes.sort_by_key(|change| change.start);
    changes
}

/// The characters before and after one.
struct Around {
    before: Option<char>,
    after: Option<char>,
}

impl Around {
    /// Whether a no-break space belongs here: French sets one inside its quotes and before its high marks, and so do
    /// numbers between their groups and before their unit.
    fn is_bound(&self) -> bool {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        matches!(self.after, Some('?' | '!' | ';' | ':' | '»' | '%' | '€' | '$'))
            || matches!(self.before, Some('«'))
            || (digit(self.before) && digit(self.after))
    }

    /// Whether a Latin letter or a digit stands on either side: no compositor's cell of blank does.
    fn is_at_narrow(&self) -> bool {
        let narrow = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        narrow(self.before) || narrow(self.after)
    }

    fn is_plain(&self) -> bool {
        let plain = |c: Option<char>| c.is_none_or(|c| c < '\u{500}' || text::is_spaceless(c) || text::cells(c, true) == 2);
        let emoji = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}'));
        plain(self.before) && plain(self.after) && !emoji(self.before) && !emoji(self.after)
    }

    fn is_before_line_end(&self) -> bool {
        self.after.is_none_or(text::is_blank)
    }
}

/// How the page sets its punctuation, for marks of the wrong width between Han characters.
struct Widths {
    narrow: usize,
    wide: usize,
}

impl Widths {
    fn new(text: &str) -> Self {
        let mut widths = Self { narrow: 0, wide: 0 };
        for c in text.chars() {
            widths.narrow += usize::from(c == ',');
            widths.wide += usize::from(c == '，');
        }
        widths
    }

    /// The wide form of a narrow mark that stands between Han characters on a page that sets wide ones.
    fn wide(&self, c: char, around: &Around) -> Option<char> {
        let han = |c: Option<char>| c.is_some_and(|c| text::is_han(c) || ('\u{3001}'..='\u{3011}').contains(&c));
        (self.wide > 2 * self.narrow && han(around.before) && han(around.after))
            .then(|| char::from_u32(u32::from(c) + 0xFEE0))
            .flatten()
    }
}

/// Sets the full-width letters and digits of a token that also has narrow ones narrow; returns the token's end.
fn token(text: &str, start: usize, changes: &mut Vec<Change>) -> usize {
    let wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let rest = &text[start..];
    let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || wide(c))).unwrap_or(rest.len());
    let token = &rest[..length];
    if !token.is_ascii() && token.bytes().any(|byte| byte.is_ascii()) {
        for (at, c) in token.char_indices().filter(|&(_, c)| wide(c)) {
            let narrow = char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c);
            let at = start + at;
            changes.push(Change::new(at, at + c.len_utf8(), narrow.to_string(), Cause::Character, 0.95));
        }
    }
    start + length
}

/// The full-width form of the half-width katakana at `at`, with the voicing mark after it, and where both end.
fn widen(text: &str, at: usize) -> (char, usize) {
    let mut chars = text[at..].chars();
    let narrow = chars.next().unwrap_or_default();
    let wide = entry(tables::NARROW, narrow).unwrap_or(narrow);
    let end = at + narrow.len_utf8();
    let mark = chars.next();
    let voiced = match (mark, wide) {
        (Some('ﾞ'), 'ウ') => Some('ヴ'),
        // In the block of katakana the voiced form follows the plain one, and the half-voiced that.
        (Some('ﾞ'), 'カ'..='ト' | 'ハ'..='ホ') => char::from_u32(u32::from(wide) + 1),
        (Some('ﾟ'), 'ハ'..='ホ') => char::from_u32(u32::from(wide) + 2),
        _ => None,
    };
    match (voiced, mark) {
        (Some(voiced), Some(mark)) => (voiced, end + mark.len_utf8()),
        _ => (wide, end),
    }
}

/// The ordinary character that a radical or compatibility form stands for.
fn plain(c: char, language: Language) -> Option<char> {
    let plain = match (c, language) {
        // The radical of 户 is encoded in its traditional shape alone.
        ('\u{2F3E}', Language::ChineseSimplified) => Some('户'),
        ('\u{2F3E}', Language::Japanese) => Some('戸'),
        ('\u{2E80}'..='\u{2EFF}', _) => RADICALS.iter().find(|(radical, _)| *radical == c).map(|&(_, plain)| plain),
        ('\u{2F00}'..='\u{2FD5}', _) => entry(tables::KANGXI, c),
        ('\u{F900}'..='\u{FAD9}', _) => entry(tables::COMPATIBILITY, c),
        _ => entry(tables::COMPATIBILITY_SUPPLEMENT, c),
    };
    plain.filter(|&plain| plain != c)
}

/// The character that stands for `c` in a table, found from the start: these characters are rare.
fn entry((first, forms): (u32, &str), c: char) -> Option<char> {
    forms.chars().nth(u32::from(c).checked_sub(first)? as usize)
}

/// Radicals of the supplement block that fonts use for whole characters (Unicode's EquivalentUnifiedIdeograph.txt).
#[rustfmt::skip]
const RADICALS: [(char, char); 34] = [
    ('⺟', '母'), ('⺠', '民'), ('⻁', '虎'), ('⻄', '西'), ('⻅', '见'), ('⻆', '角'), ('⻉', '贝'), ('⻋', '车'), ('⻑', '長'),
    ('⻓', '长'), ('⻔', '门'), ('⻘', '青'), ('⻙', '韦'), ('⻚', '页'), ('⻛', '风'), ('⻜', '飞'), ('⻝', '食'), ('⻢', '马'),
    ('⻣', '骨'), ('⻤', '鬼'), ('⻥', '鱼'), ('⻦', '鸟'), ('⻧', '卤'), ('⻨', '麦'), ('⻩', '黄'), ('⻪', '黾'), ('⻫', '斉'),
    ('⻬', '齐'), ('⻭', '歯'), ('⻮', '齿'), ('⻯', '竜'), ('⻰', '龙'), ('⻲', '亀'), ('⻳', '龟'),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(source: &str, language: Language) -> String {
        let mut draft = crate::edit::Draft::new(source, &[]);
        draft.apply(find(source, language));
        draft.text().to_owned()
    }

    #[test]
    fn each_class_is_set_right_and_its_neighbours_are_left() {
        use Language::{ChineseSimplified as Zh, English as En, French as Fr, Japanese as Ja};
        for (source, clean, language) in [
            ("⾦⾊的⼾籍，⻓江边的⻔", "金色的户籍，长江边的门", Zh),
            ("ⲿ⼾", "ⲿ戸", Ja),
            ("ﬁnal eﬀort of the oﬃce", "final effort of the office", En),
            ("a\u{A0}b\u{2009}c", "a b c", En),
            ("« oui\u{A0}» dit-il\u{202F}; 12\u{A0}000\u{A0}€", "« oui\u{A0}» dit-il\u{202F}; 12\u{A0}000\u{A0}€", Fr),
            ("　　全省　8个，天　地", "　　全省 8个，天　地", Zh),
            ("\u{FEFF}天\u{200B}地\u{200C}人 \u{7}x\u{90}\0", "天地人 x", Zh),
            ("पर\u{200D}म 👨\u{200D}👩", "पर\u{200D}म 👨\u{200D}👩", En),
            ("co\u{AD}operate co\u{AD}\noperate", "cooperate co\u{AD}\noperate", En),
            ("２0２1年、２０２１年", "2021年、２０２１年", Ja),
            ("ﾆｭｰｽとｶﾞｽ･ﾊﾟﾝ", "ニュースとガス・パン", Ja),
            ("甲，乙，丙，丁，戊，己，庚,辛 a,b", "甲，乙，丙，丁，戊，己，庚，辛 a,b", Zh),
            ("甲,乙,丙", "甲,乙,丙", Zh),
        ] {
            assert_eq!(cleaned(source, language), clean, "{source}");
        }
    }
}
