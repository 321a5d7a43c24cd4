//! Paragraphs: lines that the column cut are joined, and what reads on is told from what stands alone.
//!
//! 1. [`measure`] takes the text apart into lines and learns how wide the compositor set his punctuation.
//! 2. [`blocks`] groups the lines between blank ones, and tells prose (set to a column's width) from display lines
//!    (headlines, bylines, advertisements), which stay as they stand.
//! 3. Here prose is made paragraphs: a blank line counts where the sentence has ended, and where blank lines were lost,
//!    a sentence's end on a short line or before an indent.
//! 4. [`joints`] says what stands at a joint (nothing, a space, no hyphen), and [`spaces`] mends the spaces within lines.

mod blocks;
mod joints;
mod measure;
mod spaces;

use crate::edit::Change;
use crate::languages::Cues;
use crate::page::Language;
pub(crate) use joints::Joints;
use measure::{Line, Measure};

/// A paragraph, or a display line, in offsets of the text that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// A line that stands alone: it is set for itself and not to a column's width.
    pub(crate) display: bool,
    /// A blank line stands before it.
    pub(crate) apart: bool,
    /// Width of its widest line, in cells.
    pub(crate) width: usize,
}

/// The paragraphs of a text in order, and the changes that make each of them one line.
pub(crate) fn find(text: &str, language: Language, cues: &Cues) -> (Vec<Paragraph>, Vec<Change>) {
    let measure = Measure::new(text, language);
    let lines = measure.lines();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut changes = Vec::new();
    let mut joints = Joints::new(text, language, cues);
    for piece in blocks::pieces(&measure, lines, cues) {
        let lines = &lines[piece.lines.clone()];
        let (first, last) = (lines[0], lines[lines.len() - 1]);
        let width = lines.iter().map(|line| line.cells).max().unwrap_or(0);
        match paragraphs.last_mut() {
            Some(before) if piece.joined => {
                joints.join(before.end, first.start, &mut changes);
                before.end = last.end;
                before.width = before.width.max(width);
            }
            _ => {
                let (display, apart) = (piece.display, first.is_apart());
                paragraphs.push(Paragraph { start: first.start, end: last.end, display, apart, width });
            }
        }
        for pair in lines.windows(2) {
            joints.join(pair[0].end, pair[1].start, &mut changes);
        }
    }
    changes.extend(spaces::find(text, &paragraphs, language, cues, joints.spacing()));
    changes.sort_by_key(|change| change.start);
    (paragraphs, changes)
}

/// Every line as it stands, where the stage does not run.
pub(crate) fn as_they_stand(text: &str, language: Language) -> Vec<Paragraph> {
    let measure = Measure::new(text, language);
    let paragraph =
        |line: &Line| Paragraph { start: line.start, end: line.end, display: false, apart: line.is_apart(), width: line.cells };
    measure.lines().iter().map(paragraph).collect()
}
