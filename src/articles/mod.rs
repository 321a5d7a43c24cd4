//! Articles: which paragraphs belong together, and whose each headline and byline is.
//!
//! 1. [`sorts`] tells what every paragraph is by itself.
//! 2. [`bodies`] cuts the prose into bodies: at leads, and where anything else stands between.
//! 3. [`headlines`] gives the display lines to the bodies that speak of the same ([`likeness`]), as one assignment over the
//!    page, with what the page itself shows of where its headlines stand; what is like no body is no headline. [`parts`] tells
//!    kicker, headline and deck.
//! 4. [`bylines`] go with the headline or the text that they stand at; the others are doubts with their candidates.
//! 5. [`placed`] puts all of it together, in the order in which the articles' texts begin.

mod bodies;
mod bylines;
mod headlines;
mod likeness;
mod parts;
mod placed;
mod sorts;

use crate::edit::{Change, Draft};
use crate::languages::Cues;
use crate::lines::{Joints, Paragraph};
use crate::options::Assign;
use crate::page::{Article, Doubt, Kind, Language, Part, Span};
use crate::text::cells;
use placed::Placed;

/// A paragraph as this stage sees it.
pub(crate) struct Block<'t> {
    draft: &'t Draft<'t>,
    /// Its place in the source.
    pub(crate) span: Span,
    /// Its clean text.
    pub(crate) text: &'t str,
    /// Width of the text, in cells.
    pub(crate) cells: usize,
    /// Width of its widest line, in cells.
    pub(crate) width: usize,
    pub(crate) display: bool,
    pub(crate) apart: bool,
    /// It was printed more than once.
    pub(crate) repeated: bool,
}

impl Block<'_> {
    /// Where a range of its text stands in the source.
    fn place(&self, start: usize, end: usize) -> Span {
        let at = offset(self.draft.text(), self.text);
        self.draft.source_span(at + start, at + end)
    }
}

/// What the stage found: articles and doubts without their texts, and the changes that join the lines of headlines.
pub(crate) struct Found {
    placed: Placed,
    pub(crate) changes: Vec<Change>,
}

/// The paragraphs of a draft as blocks. `spans` are the paragraphs' places in the source.
pub(crate) fn blocks<'t>(draft: &'t Draft<'t>, paragraphs: &[Paragraph], spans: &[Span], language: Language) -> Vec<Block<'t>> {
    let cjk = language.is_spaceless();
    let zones: Vec<Span> = draft.edits().iter().filter_map(|edit| edit.repeat.as_ref()).map(|repeat| repeat.run).collect();
    let block = |(paragraph, &span): (&Paragraph, &Span)| {
        let text = &draft.text()[draft.to_text(span.start)..draft.to_text(span.end)];
        let near = zones.partition_point(|zone| zone.end <= span.start);
        Block {
            draft,
            span,
            text,
            cells: text.chars().map(|c| cells(c, cjk)).sum(),
            width: paragraph.width,
            display: paragraph.display,
            apart: paragraph.apart,
            repeated: zones.get(near).is_some_and(|zone| zone.overlaps(span)),
        }
    };
    paragraphs.iter().zip(spans).map(block).collect()
}

/// Puts the blocks together.
pub(crate) fn find(text: &str, blocks: &[Block], language: Language, cues: &Cues, assign: &[Assign]) -> Found {
    let sorts = sorts::sorts(blocks, cues);
    let mut bodies = bodies::find(blocks, &sorts, cues);
    let headlines = headlines::find(blocks, &sorts, &bodies, assign);
    bodies::name_captions(&mut bodies, blocks, &headlines, cues);
    let placed = Placed::new(blocks, &sorts, bodies, headlines, cues, assign);
    let mut joints = Joints::new(text, language, cues);
    let mut changes = Vec::new();
    for (before, after) in placed.joints() {
        joints.join(
            offset(text, blocks[before].text) + blocks[before].text.len(),
            offset(text, blocks[after].text),
            &mut changes,
        );
    }
    changes.sort_by_key(|change| change.start);
    Found { placed, changes }
}

/// Where a block's text stands in the draft's.
fn offset(text: &str, block: &str) -> usize {
    block.as_ptr() as usize - text.as_ptr() as usize
}

/// Everything as one article, where the stage does not run.
pub(crate) fn as_one(draft: &Draft, spans: &[Span]) -> Vec<Article> {
    let paragraphs: Vec<Part> = spans.iter().map(|&span| draft.part(span)).collect();
    if paragraphs.is_empty() {
        return Vec::new();
    }
    let (headline, byline) = (Vec::new(), Vec::new());
    vec![Article { id: 0, kind: Kind::News, headline, byline, paragraphs, confidence: 1.0, relates_to: None }]
}

impl Found {
    /// The articles and the doubts, with the texts that the finished draft gives.
    pub(crate) fn write(self, draft: &Draft) -> (Vec<Article>, Vec<Doubt>) {
        self.placed.write(draft)
    }
}
