//! What things cost to write down, in bits: the evidence by which a stretch is a print-over or ordinary text.
//!
//! The figures are the ones that a prototype was calibrated to on a million characters of a daily paper, reviews, poetry,
//! and Japanese and English prose. A description is the cheaper the likelier it is; what a zone saves against ordinary text
//! is the evidence for it.

use super::glyphs::Class;

/// A character in ordinary text.
pub(super) const fn character(class: Class) -> f64 {
    match class {
        Class::Han => 9.5,
        Class::Hangul => 8.0,
        Class::Kana => 6.0,
        Class::Letter => 4.3,
        Class::Digit | Class::Code => 3.4,
        Class::Mark | Class::Rule => 5.0,
    }
}

/// Opening a zone in which everything was printed `copies` times.
pub(super) const fn open(copies: usize) -> f64 {
    match copies {
        2 => 22.0,
        3 | 4 => 20.0,
        _ => 16.0,
    }
}

/// The first unit of a zone, of `length` glyphs; the short ones are those that chance makes.
pub(super) const fn first_unit(glyphwise: bool, copies: usize, length: usize) -> f64 {
    match (glyphwise, length) {
        (true, _) => {
            if copies > 4 {
                8.0
            } else {
                0.0
            }
        }
        (false, 1 | 2) => 10.0,
        (false, 3) => 5.0,
        (false, _) => 2.0,
    }
}

/// Each further unit of a zone.
pub(super) const fn further_unit(glyphwise: bool) -> f64 {
    if glyphwise { 0.4 } else { 2.0 }
}

/// A glyph inside a zone that was printed once.
pub(super) const fn unmatched(class: Class) -> f64 {
    match class {
        Class::Digit | Class::Code => 4.0,
        _ => 9.0,
    }
}

/// A copy more or less than the zone's number.
pub(super) const OFF_BY_ONE: f64 = 8.0;

/// A zone that begins in the middle of a number: `2011年年` is no `2` `0` `1` `年`.
pub(super) const CUT_NUMBER: f64 = 8.0;

/// A copy that the next unit shares: `在×31` before `在庆×31` is a run of 32.
pub(super) const SHARED_COPY: f64 = 3.0;

/// White space between the copies of one Han character or kana: a table sets its cells so, a press does not.
pub(super) const SPACED_COPY: f64 = 6.0;

/// A repetition in ordinary text: `root` set `copies` times.
pub(super) struct Natural<'g> {
    pub(super) root: &'g [char],
    pub(super) classes: &'g [Class],
    pub(super) copies: usize,
    /// White space stands between the copies.
    pub(super) spaced: bool,
    /// Words are set apart inside the root.
    pub(super) phrase: bool,
    /// The copies are a word, from one boundary to the next.
    pub(super) word: bool,
    /// The copies are a whole line, with nothing between them.
    pub(super) line: bool,
    /// The root is of digits, code and rules alone.
    pub(super) numeric: bool,
    /// Another such repetition stands directly before: 红红火火, 寻寻觅觅.
    pub(super) burst: bool,
}

impl Natural<'_> {
    /// Its cost, beyond that of writing the root once.
    pub(super) fn cost(&self) -> f64 {
        let more = (self.copies - 2) as f64;
        match self.root {
            &[c] => self.character(c, more),
            _ => self.phrase(more),
        }
    }

    fn character(&self, c: char, more: f64) -> f64 {
        match self.classes[0] {
            Class::Digit | Class::Code => 0.5 * (1.0 + more),
            Class::Rule => (3.0 + more).min(6.5),
            Class::Mark => 9.0 + 4.0 * more,
            Class::Kana => (7.0 + 2.0 * more).min(15.0),
            Class::Hangul if ('\u{3130}'..='\u{318F}').contains(&c) => (3.0 + more).min(6.5),
            Class::Hangul => (8.0 + 2.0 * more).min(18.0),
            Class::Letter => (letter(c) + 4.0 * more).min(12.5),
            Class::Han if LAUGHTER.contains(c) => (5.5 + 2.0 * more).min(12.5),
            Class::Han => {
                let first = if self.burst {
                    4.0
                } else if REDUPLICATING.contains(c) {
                    5.5
                } else {
                    8.5
                };
                first + if more > 0.0 { 6.0 + 3.0 * (more - 1.0) } else { 0.0 }
            }
        }
    }

    fn phrase(&self, more: f64) -> f64 {
        let length = self.root.len();
        if self.numeric {
            return (3.0 + 0.5 * length as f64 * (1.0 + more)).min(9.0);
        }
        if matches!(self.root[0], '&' | '<') {
            return 6.0;
        }
        if self.line && length > 5 {
            // No writer says a line twice without drawing breath.
            return 32.0 + 0.8 * (length as f64 - 5.0);
        }
        let long = 20.5 + 0.8 * (length as f64 - 5.0);
        let (base, each): (f64, f64) = match length {
            2 if self.classes[0] == Class::Kana => (8.0, 1.0),
            // 반짝반짝, wikiwiki, ゴロゴロ: words that their languages double.
            2.. if self.word && !matches!(self.classes[0], Class::Han) && self.copies == 2 => (8.0 + 0.5 * length as f64, 0.0),
            2 if self.classes[0] == Class::Hangul => (13.0, 0.7),
            2 => (12.0, 0.7),
            3 => (16.0, 0.6),
            4 => (18.0, 3.0),
            5 => (19.5, 3.0),
            _ => (long, 6.0),
        };
        // A call, a chorus, a parallel clause: its end is marked, and it is short.
        let marked =
            matches!(self.classes[length - 1], Class::Mark | Class::Rule) || matches!(self.classes[0], Class::Mark | Class::Rule);
        let refrain = if marked && length <= 12 { 9.0 + 0.6 * length as f64 } else { f64::INFINITY };
        // One word said again: again and again, bye bye.
        let said_again = if self.spaced && !self.phrase && self.classes[0] == Class::Letter {
            11.0 + 0.4 * length as f64
        } else {
            f64::INFINITY
        };
        let cost = base.min(refrain).min(said_again) + each.min(3.0) * more;
        // Short things are chanted without end; the tenth time says no more than the ninth.
        if length <= 2 || refrain.min(said_again) < base { cost.min(base + 10.0) } else { cost }
    }
}

/// Interjections, laughter and sounds, which are written as long as they last.
const LAUGHTER: &str = "哈呵嘿嘻啦呜啊哇哎嗯哦喔噢嘟嗒咚砰嘎呀咯叽喳哗轰隆咕噜吼嗷喵汪";

/// Characters that Chinese doubles every day: 天天, 常常, 谢谢.
const REDUPLICATING: &str = "天常人刚渐层谢爸妈哥弟姐妹爷奶星点家年月日时处事个种样条件看想说听走试问笑谈读写坐等玩歇聊尝慢好多大小高长深远轻静悄默偷暗明亮清早久满足往仅恰单万千上下来去我你他步代世宝宽圆红绿白黑黄热冷甜香软硬新旧老少微稍略最频屡每一两双对行队排片块朵颗粒滴阵声句字棵株座栋间";

/// A doubled Latin letter.
const fn letter(c: char) -> f64 {
    match c.to_ascii_lowercase() {
        'l' | 's' | 'e' | 'o' | 't' | 'p' | 'f' => 4.5,
        'r' | 'm' | 'n' | 'c' | 'd' | 'g' | 'b' | 'z' | 'w' => 5.5,
        'i' | 'x' => 4.0,
        'a' | 'k' | 'u' => 7.0,
        _ => 9.0,
    }
}
