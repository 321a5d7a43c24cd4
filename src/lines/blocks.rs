//! Blocks of lines, and what in them is prose.

use std::ops::Range;

use super::measure::{CELL, Line, Measure};
use crate::languages::Cues;
use crate::text::{is_closing, is_opening};

/// Lines that belong together: a paragraph or the part of one that stands in one column, or a display line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Indices of the lines.
    pub(super) lines: Range<usize>,
    pub(super) display: bool,
    /// It goes on with the paragraph before.
    pub(super) joined: bool,
}

/// Cells by which the widths of two columns may differ that one paragraph runs through, where a single line must tell.
const TOLERANCE: usize = 3 * CELL;

/// The indent of a paragraph's first line, which is lost more often than not: two Han characters.
const INDENT: usize = 4 * CELL;

/// Cells of a block that is prose though no sentence ends in it: no headline is so long.
const COLUMN: usize = 100;

/// Cells in a single line from which its full stop makes it a paragraph.
const SENTENCE: usize = 16;

/// The pieces of a text, in order.
pub(super) fn pieces(measure: &Measure, lines: &[Line], cues: &Cues) -> Vec<Piece> {
    let hung =
        |pair: &&[Line]| pair[1].blank_before > 0 && !pair[0].ends_sentence && measure.ink(&pair[1]).starts_with(is_opening);
    let hung_quotes = lines.windows(2).filter(hung).count() >= HUNG;
    // Longer lines are prose, and the cues need not be asked.
    const LONGEST: usize = 90;
    let alone = |line: &Line| {
        let ink = measure.ink(line);
        line.cells <= LONGEST && (cues.byline.is_match(ink) || cues.furniture.is_match(ink))
    };
    let alone = lines.iter().map(alone).collect();
    let mut blocks = Blocks { measure, lines, cues, alone, pieces: Vec::new(), unfinished: None, hung_quotes };
    let mut ranges = Vec::new();
    let mut from = 0;
    for at in 1..=lines.len() {
        let cut = || lines[at].blank_before > 0 || blocks.alone[at] || blocks.alone[at - 1] || blocks.leads(at);
        if at == lines.len() || cut() {
            ranges.push(from..at);
            from = at;
        }
    }
    let reads_on = blocks.reads_on(&ranges);
    for (block, reads_on) in ranges.into_iter().zip(reads_on) {
        blocks.block(block, reads_on);
    }
    blocks.pieces
}

struct Blocks<'m> {
    measure: &'m Measure<'m>,
    lines: &'m [Line],
    cues: &'m Cues,
    /// For each line whether it never joins another: a byline, or a line of the page's furniture.
    alone: Vec<bool>,
    pieces: Vec<Piece>,
    /// Where the last paragraph broke off.
    unfinished: Option<BrokenOff>,
    /// Blank lines stand before opening quotes as such: they were hung out, and the blank line says nothing more.
    hung_quotes: bool,
}

/// A paragraph's last line so far.
#[derive(Clone, Copy)]
struct BrokenOff {
    /// Width of its column.
    width: usize,
    /// A sentence ended there all the same.
    ended: bool,
}

/// Opening quotes after a blank line in mid-sentence that show a page to hang them out.
const HUNG: usize = 2;

impl Blocks<'_> {
    fn ink(&self, at: usize) -> &str {
        self.measure.ink(&self.lines[at])
    }

    /// Whether an article begins with the line.
    fn leads(&self, at: usize) -> bool {
        (at == 0 || self.lines[at - 1].ends_sentence || self.lines[at].blank_before > 0) && self.cues.lead.is_match(self.ink(at))
    }

    /// For each block whether it breaks off in mid-sentence and the blocks after it go on to prose in the same column. A
    /// block of a line or two can't be told from a headline otherwise.
    fn reads_on(&self, blocks: &[Range<usize>]) -> Vec<bool> {
        let columns: Vec<usize> = blocks.iter().map(|block| self.column(block)).collect();
        let prose = |at: usize| self.paragraphs(&blocks[at], columns[at]).iter().any(|lines| self.is_prose(lines, columns[at]));
        let prose: Vec<bool> = (0..blocks.len()).map(prose).collect();
        let mut reads_on = vec![false; blocks.len()];
        // The column that what follows is set to, if prose follows, and the line it begins with.
        let mut follows: Option<(usize, usize)> = None;
        for (at, block) in blocks.iter().enumerate().rev() {
            let alone = block.len() == 1 && self.alone[block.start];
            let cut_off = !self.lines[block.end - 1].ends_sentence;
            if let (Some((column, next)), true, false) = (follows, cut_off, alone) {
                let begins = |line: usize, first: fn(char) -> bool| self.ink(line).starts_with(first);
                let hangs = begins(block.start, is_opening) || begins(next, is_opening);
                // In one column with the prose before and after, a headline would have to fill it to the character.
                let within = at > 0
                    && prose[at - 1]
                    && columns[at - 1].abs_diff(column) <= CELL
                    && columns[at].abs_diff(column) <= 2 * CELL;
                let told = block.len() > 1 || hangs || within || begins(next, char::is_lowercase);
                reads_on[at] = told && self.fits(block, column);
            }
            follows = if alone || self.leads(block.start) {
                None
            } else if prose[at] {
                Some((columns[at], block.start))
            } else if reads_on[at] {
                follows.map(|(column, _)| (column, block.start))
            } else {
                None
            };
        }
        reads_on
    }

    /// Whether the lines of a block fill a column, the first of them perhaps without its indent.
    fn fits(&self, block: &Range<usize>, column: usize) -> bool {
        block.clone().all(|at| {
            let line = &self.lines[at];
            let indent = if at == block.start { INDENT.max(line.indent * CELL) } else { 0 };
            line.width <= column + TOLERANCE && line.width + indent + TOLERANCE >= column
        })
    }

    fn block(&mut self, block: Range<usize>, reads_on: bool) {
        if block.len() == 1 && self.alone[block.start] {
            return self.push(block, true, false);
        }
        let column = self.column(&block);
        let mut paragraphs = self.paragraphs(&block, column);
        let first = paragraphs[0].clone();
        let goes_on = self.unfinished.is_some_and(|before| self.can_go_on(&block, &first, column, before));
        if goes_on {
            self.push(first, false, true);
            paragraphs.remove(0);
        }
        // What stands above the first paragraph of several lines is set for itself; what stands below is prose as well.
        let prose_from = if goes_on || reads_on || self.leads(block.start) {
            Some(0)
        } else {
            paragraphs.iter().position(|paragraph| self.is_prose(paragraph, column))
        };
        for (at, paragraph) in paragraphs.into_iter().enumerate() {
            if prose_from.is_some_and(|from| at >= from) || self.is_sentence(&paragraph) {
                self.push(paragraph, false, false);
            } else {
                paragraph.for_each(|line| self.push(line..line + 1, true, false));
            }
        }
        let last = &self.lines[block.end - 1];
        let in_prose = self.pieces.last().is_some_and(|piece| !piece.display);
        let width = if block.len() == 1 { self.unfinished.map_or(column, |before| before.width) } else { column };
        let ended = last.ends_sentence;
        let short = if ended { 2 * CELL } else { 8 * CELL };
        self.unfinished = (in_prose && last.width + short >= width).then_some(BrokenOff { width, ended });
    }

    fn push(&mut self, lines: Range<usize>, display: bool, joined: bool) {
        if display {
            self.unfinished = None;
        }
        self.pieces.push(Piece { lines, display, joined });
    }

    /// The width that the block is set to, in half cells: the widest that several of its lines have.
    fn column(&self, block: &Range<usize>) -> usize {
        let mut widths: Vec<usize> = self.lines[block.clone()].iter().map(|line| line.width).collect();
        widths.sort_unstable_by(|a, b| b.cmp(a));
        let backed = widths.windows(2).find(|pair| pair[0] - pair[1] <= self.measure.slack()).map(|pair| pair[0]);
        match backed {
            Some(width) if widths.len() > 2 => width,
            _ => widths[0],
        }
    }

    /// Whether the next line's first word would not have fitted on a line. The first line of a paragraph has an indent, or has
    /// lost the one that made it full.
    fn is_full(&self, at: usize, column: usize, first: bool) -> bool {
        let line = &self.lines[at];
        let indent = if first { INDENT.max(line.indent * CELL) } else { 0 };
        line.width + indent + self.measure.first_token(&self.lines[at + 1]) + self.measure.slack() > column
    }

    /// The block cut where a sentence ends on a short line or before an indent, and before lines that no column cut.
    fn paragraphs(&self, block: &Range<usize>, column: usize) -> Vec<Range<usize>> {
        let margin = self.lines[block.clone()].iter().map(|line| line.indent).min().unwrap_or(0);
        let mut paragraphs = Vec::new();
        let mut from = block.start;
        for at in block.start + 1..block.end {
            let full = self.is_full(at - 1, column, at - 1 == from);
            let ended = self.lines[at - 1].ends_sentence;
            let indented = self.lines[at].indent > margin;
            let set_for_itself = !ended && !full && at - from < 3 && !self.lines[from..at].iter().any(|line| line.ends_sentence);
            if (ended && (!full || indented)) || set_for_itself {
                paragraphs.push(from..at);
                from = at;
            }
        }
        paragraphs.push(from..block.end);
        paragraphs
    }

    /// Whether lines are prose by themselves: several, set to the column, and a sentence ends among them or they are many.
    fn is_prose(&self, lines: &Range<usize>, column: usize) -> bool {
        if lines.len() < 2 {
            return false;
        }
        let full = (lines.start..lines.end - 1).filter(|&at| self.is_full(at, column, at == lines.start)).count();
        let set = 10 * full >= 7 * (lines.len() - 1);
        let narrow_end = self.lines[lines.end - 1].width <= column + TOLERANCE / 2;
        // Of two lines the first may be a call that the second answers: Sale! Sale! / Everything must go
        let ends = if lines.len() > 2 { lines.clone() } else { lines.end - 1..lines.end };
        let sentence = self.lines[ends].iter().any(|line| line.ends_sentence) || self.has_stop(lines);
        // A column's middle: much text, and the column full to its end.
        let cells: usize = self.lines[lines.clone()].iter().map(|line| line.cells).sum();
        let middle = cells >= COLUMN && self.lines[lines.end - 1].width + TOLERANCE >= column;
        set && narrow_end && (sentence || middle)
    }

    /// Whether a sentence ends inside a line.
    fn has_stop(&self, lines: &Range<usize>) -> bool {
        lines.clone().any(|at| {
            let ink = self.ink(at);
            let capital =
                |at: usize| ink[at + 2..].starts_with(|c: char| (c.is_alphabetic() && !c.is_lowercase()) || is_opening(c));
            ink.contains('。')
                || ink.match_indices(". ").any(|(at, _)| capital(at))
                || ink.contains('；')
                || ink.matches('，').count() > 1
        })
    }

    /// Whether one line is a paragraph: a sentence that is no call.
    fn is_sentence(&self, lines: &Range<usize>) -> bool {
        let line = &self.lines[lines.start];
        let ink = self.ink(lines.start);
        let stop = ink.trim_end_matches(is_closing).ends_with(['。', '.', '｡', '…']);
        let words = ink.split(' ').count();
        lines.len() == 1 && line.ends_sentence && stop && line.cells >= SENTENCE && (words >= 4 || !ink.is_ascii())
    }

    /// Whether a block whose first paragraph is `first` goes on with what broke off `before` it.
    fn can_go_on(&self, block: &Range<usize>, first: &Range<usize>, column: usize, before: BrokenOff) -> bool {
        let width = before.width;
        let hung = self.hung_quotes && self.ink(block.start).starts_with(is_opening);
        if self.leads(block.start) || (before.ended && !hung) {
            return false;
        }
        let line = &self.lines[first.start];
        if first.len() > 1 {
            let alike = column.abs_diff(width) <= TOLERANCE;
            return self.is_prose(first, column) || (alike && self.is_full(first.start, column, false));
        }
        let full = line.width.abs_diff(width) <= TOLERANCE;
        let last = line.ends_sentence && line.width <= width + TOLERANCE;
        full || last
    }
}
