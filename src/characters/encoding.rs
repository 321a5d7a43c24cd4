//! UTF-8 that somebody read as Windows-1252: `ä¸­æ–‡` is 中文, `cafÃ©` is café.

use crate::edit::Change;
use crate::page::Cause;

/// Finds the stretches that were decoded wrongly, in order. One short stretch alone is no evidence.
pub(super) fn find(text: &str) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut characters = 0;
    let mut wide = false;
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c| byte(c).is_some_and(|byte| (0xC2..=0xF4).contains(&byte))) {
        let start = at + offset;
        let (decoded, end) = decode(&text[start..]);
        if decoded.is_empty() {
            at = start + text[start..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        characters += decoded.chars().count();
        wide |= decoded.chars().any(|c| c > '\u{7FF}');
        at = start + end;
        changes.push(Change::new(start, at, decoded, Cause::Character, 0.95));
    }
    if characters >= 2 || wide {
        return changes;
    }
    Vec::new()
}

/// As many characters as the beginning of `text` decodes to, and where that ends.
fn decode(text: &str) -> (String, usize) {
    let mut decoded = String::new();
    let mut end = 0;
    loop {
        let mut bytes = [0; 4];
        let mut filled = 0;
        let mut stop = end;
        for c in text[end..].chars().take(4) {
            let Some(byte) = byte(c) else { break };
            bytes[filled] = byte;
            filled += 1;
            stop += c.len_utf8();
            if let Ok(one) = std::str::from_utf8(&bytes[..filled]) {
                // ASCII says nothing, and a control character says no.
                if filled > 1 && !one.chars().any(char::is_control) {
                    decoded.push_str(one);
                    end = stop;
                }
                break;
            }
        }
        if stop != end || filled == 0 {
            return (decoded, end);
        }
    }
}

/// What Windows-1252 has at 0x80 to 0x9F.
const UPPER: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// The byte that Windows-1252 shows as `c`; the five bytes that it leaves out stand for themselves.
fn byte(c: char) -> Option<u8> {
    match c {
        '\u{80}'..='\u{FF}' => Some(c as u8),
        // The rest of the table lies in a few places; anything else is told at once.
        'Œ' | 'œ' | 'Š' | 'š' | 'Ÿ' | 'Ž' | 'ž' | 'ƒ' | 'ˆ' | '˜' | '\u{2013}'..='\u{203A}' | '€' | '™' => {
            UPPER.chars().position(|other| other == c).map(|at| 0x80 + at as u8)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn garbled(text: &str) -> String {
        text.bytes()
            .map(|byte| {
                if (0x80..0xA0).contains(&byte) { UPPER.chars().nth(usize::from(byte) - 0x80).unwrap() } else { char::from(byte) }
            })
            .collect()
    }

    #[test]
    fn what_was_read_wrongly_is_read_again() {
        for text in ["中文，和“引号”", "Ein schöner Tag – über München", "déjà vu, l’été"] {
            let source = garbled(text);
            let mut draft = crate::edit::Draft::new(&source, &[]);
            draft.apply(find(&source));
            assert_eq!(draft.text(), text);
        }
    }

    #[test]
    fn what_was_read_rightly_stays() {
        for text in ["Ein schöner Tag – über München", "déjà vu «oui»", "Ã© alone", "中文", "“Â£5” no"] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
