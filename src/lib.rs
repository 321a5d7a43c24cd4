//! Clean copy: garbled newspaper text in, articles out.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod characters;
mod edit;
mod export;
mod options;
pub mod page;
mod repeats;
mod text;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use export::{Format, UnknownFormat, json, render};
pub use options::{Assign, Options, Stages};
pub use page::Page;
use page::*;

/// Cleans a text.
#[must_use]
pub fn clean(source: &str, options: &Options) -> Page {
    let options = options.clone().map_offsets(|offset| text::boundary(source, offset));
    let mut draft = edit::Draft::new(source, &options.reject);
    if options.stages.characters {
        let changes = characters::find(draft.text());
        draft.apply(changes);
    }
    let mut zones = 0;
    let mut doubtful = Vec::new();
    while options.stages.repeats {
        let accept: Vec<Span> = options.accept.iter().map(|s| Span::new(draft.to_text(s.start), draft.to_text(s.end))).collect();
        let found = repeats::find(draft.text(), &accept, zones);
        zones = found.changes.iter().filter_map(|c| c.repeat.as_ref()).map(|r| r.zone + 1).max().unwrap_or(zones);
        if draft.apply(found.changes) == 0 {
            doubtful = found.doubts;
            break;
        }
    }
    let _ = doubtful.iter().map(|d| (d.span, &d.once, d.score)).count();
    let language = options.language.unwrap_or_default();
    let mut articles = vec![];
    let t = draft.text();
    let mut paragraphs = vec![];
    let base = t.as_ptr() as usize;
    for p in t.split("\n\n") {
        let p = p.trim();
        if !p.is_empty() {
            let s = p.as_ptr() as usize - base;
            paragraphs.push(Part { text: p.into(), spans: vec![draft.source_span(s, s + p.len())] });
        }
    }
    articles.push(Article {
        id: 0,
        kind: Kind::News,
        headline: vec![],
        byline: vec![],
        paragraphs,
        confidence: 1.0,
        relates_to: None,
    });
    Page { language, edits: draft.into_edits(), articles, doubts: vec![], stats: Stats::default() }
}
