//! Lines and their widths.

use crate::page::Language;
use crate::text::{self, cells, is_blank, is_line_end};

/// Widths are counted in half cells: a Han character takes 4, a Latin letter 2, a compressed mark 2 or 3.
pub(super) const CELL: usize = 2;

/// A line that holds ink.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// First byte of its ink.
    pub(super) start: usize,
    /// First byte after its ink.
    pub(super) end: usize,
    /// Width of the ink, in cells.
    pub(super) cells: usize,
    /// Width of the ink in half cells, as this page sets its punctuation.
    pub(super) width: usize,
    /// White space before the ink, in cells.
    pub(super) indent: usize,
    /// Lines without ink, and page breaks, directly before it.
    pub(super) blank_before: usize,
    /// A sentence has ended where it ends.
    pub(super) ends_sentence: bool,
    number: usize,
}

impl Line {
    /// Whether it is the first of the text, or a blank line stands before it.
    pub(super) const fn is_apart(&self) -> bool {
        self.number == 0 || self.blank_before > 0
    }
}

/// The lines of a text, measured.
pub(super) struct Measure<'t> {
    pub(super) text: &'t str,
    cjk: bool,
    lines: Vec<Line>,
}

impl<'t> Measure<'t> {
    pub(super) fn new(text: &'t str, language: Language) -> Self {
        let cjk = language.is_spaceless();
        let mut measure = Self { text, cjk, lines: Vec::new() };
        let mut blank_before = 0;
        let mut start = 0;
        while start < text.len() {
            let end = text[start..].find(is_line_end).map_or(text.len(), |offset| start + offset);
            match measure.line(start, end, blank_before) {
                Some(line) => {
                    measure.lines.push(line);
                    blank_before = 0;
                }
                None => blank_before += 1,
            }
            let mut rest = text[end..].chars();
            start = match (rest.next(), rest.next()) {
                (Some('\r'), Some('\n')) => end + 2,
                (Some(c), _) => {
                    // A page break parts what a blank line would.
                    blank_before += usize::from(c == '\u{C}');
                    end + c.len_utf8()
                }
                (None, _) => end,
            };
        }
        measure.learn_punctuation();
        measure
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The ink of a line.
    pub(super) fn ink(&self, line: &Line) -> &'t str {
        &self.text[line.start..line.end]
    }

    fn line(&self, start: usize, end: usize, blank_before: usize) -> Option<Line> {
        let line = &self.text[start..end];
        let ink = line.trim_matches(is_blank);
        if ink.is_empty() {
            return None;
        }
        let indent = line.len() - line.trim_start_matches(is_blank).len();
        let width = |text: &str| text.chars().map(|c| if c == '\t' { 4 } else { cells(c, self.cjk) }).sum::<usize>();
        let cells = width(ink);
        Some(Line {
            start: start + indent,
            end: start + indent + ink.len(),
            cells,
            width: cells * CELL,
            indent: width(&line[..indent]),
            blank_before,
            ends_sentence: text::ends_sentence(ink),
            number: self.lines.len(),
        })
    }

    /// Compositors set wide punctuation full, three quarters or half: as this one did is what makes his lines most alike.
    fn learn_punctuation(&mut self) {
        if !self.cjk {
            return;
        }
        let marks: Vec<usize> = self.lines.iter().map(|line| wide_marks(self.ink(line))).collect();
        let uneven = |squeeze: usize| -> usize {
            let width = |at: usize| self.lines[at].width - marks[at] * squeeze;
            let pairs = (1..self.lines.len()).filter(|&at| self.lines[at].blank_before == 0 && !self.lines[at].ends_sentence);
            pairs.map(|at| width(at - 1).abs_diff(width(at)).min(4 * CELL)).sum()
        };
        let squeeze = (0..=CELL).min_by_key(|&squeeze| uneven(squeeze)).unwrap_or(0);
        for (line, marks) in self.lines.iter_mut().zip(marks) {
            line.width -= marks * squeeze;
        }
    }

    /// Half cells by which a line may fall short of the column and still be full: where nothing separates words, a mark that
    /// may not begin the next line can take its last character along.
    pub(super) fn slack(&self) -> usize {
        if self.cjk { 3 * CELL / 2 } else { 0 }
    }

    /// Half cells that the first thing on a line takes that can't be broken: a Han character, a word with its space.
    pub(super) fn first_token(&self, line: &Line) -> usize {
        let ink = self.ink(line);
        let first = ink.chars().next().unwrap_or(' ');
        if text::is_spaceless(first) {
            return 2 * CELL;
        }
        let in_token = |c: &char| !is_blank(*c) && !text::is_spaceless(*c);
        let space = usize::from(!self.cjk);
        (ink.chars().take_while(in_token).map(|c| cells(c, self.cjk)).sum::<usize>() + space) * CELL
    }
}

/// Marks of a line that take two cells where they are set full.
fn wide_marks(ink: &str) -> usize {
    let wide = |c: &char| {
        matches!(c, '“' | '”' | '‘' | '’' | '，' | '、' | '；' | '：' | '？' | '！' | '·')
            || ('\u{3001}'..='\u{3015}').contains(c)
            || matches!(c, '（' | '）')
    };
    ink.chars().filter(wide).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_ends_a_line() {
        let text = "一\r\n二\r三\n\n四\u{C}五\u{2028}　六 ";
        let measure = Measure::new(text, Language::ChineseSimplified);
        let seen: Vec<_> = measure.lines().iter().map(|line| (measure.ink(line), line.blank_before, line.indent)).collect();
        assert_eq!(seen, [("一", 0, 0), ("二", 0, 0), ("三", 0, 0), ("四", 1, 0), ("五", 1, 0), ("六", 0, 2)]);
    }

    #[test]
    fn punctuation_is_as_wide_as_makes_the_lines_alike() {
        let text = "“五一”国际劳动节大会。市领\n汽车股份有限公司平湖分公司\n的生产车间内，我市举行了庆祝";
        let measure = Measure::new(text, Language::ChineseSimplified);
        let widths: Vec<_> = measure.lines().iter().map(|line| line.width).collect();
        assert!(widths.iter().all(|width| width.abs_diff(52) <= 3), "{widths:?}");
    }
}
