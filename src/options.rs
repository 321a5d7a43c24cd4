//! What a caller can ask for, and the decisions that a person made.

use serde::Deserialize;

use crate::page::{Language, Span};

/// How to clean. Decisions are spans of the source, so that they outlive a new run and edits elsewhere.
///
/// Offsets beyond the text or inside a character are taken as the nearest character boundary before them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Options {
    /// The language of the text; found from the text where it is not given.
    pub language: Option<Language>,
    /// Which stages run.
    pub stages: Stages,
    /// Spans that stay as they are: no edit touches them.
    pub reject: Vec<Span>,
    /// Spans in which a doubtful repeat is repaired.
    pub accept: Vec<Span>,
    /// Headlines and bylines that a person gave to an article.
    pub assign: Vec<Assign>,
}

/// Which stages run. Without `lines` every line is a paragraph; without `articles` the page is one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Stages {
    /// Stand-ins for ordinary characters.
    pub characters: bool,
    /// Print-overs.
    pub repeats: bool,
    /// Paragraphs.
    pub lines: bool,
    /// Articles.
    pub articles: bool,
}

impl Default for Stages {
    fn default() -> Self {
        Self { characters: true, repeats: true, lines: true, articles: true }
    }
}

/// The headline or byline that overlaps the span belongs to the article whose text holds the offset `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// First offset of the headline or byline.
    pub start: usize,
    /// First offset after it.
    pub end: usize,
    /// An offset in the text of its article; `None` where it belongs to none.
    pub to: Option<usize>,
}

impl Options {
    /// The same options with every offset given by `map`.
    pub(crate) fn map_offsets(mut self, mut map: impl FnMut(usize) -> usize) -> Self {
        for span in self.reject.iter_mut().chain(&mut self.accept) {
            *span = Span::new(map(span.start), map(span.end));
        }
        for assign in &mut self.assign {
            assign.start = map(assign.start);
            assign.end = map(assign.end);
            assign.to = assign.to.map(&mut map);
        }
        self
    }

    /// The options with offsets that are byte offsets of `source`, from ones that are UTF-16 code units.
    #[must_use]
    pub fn from_utf16(self, source: &str) -> Self {
        let units = crate::text::Utf16::new(source);
        self.map_offsets(|offset| units.byte(offset))
    }
}
