//! Clean copy: garbled newspaper text in, articles out.
//!
//! Newspaper pages come out of PDFs and OCR engines garbled: a caption printed with a shadow arrives with every word 31
//! times over, columns are cut in mid-sentence, headlines and bylines stand far from their articles. [`clean`] turns such
//! text into a [`Page`]: claims on the source, which stays as it is.
//!
//! ```
//! use cleancopy::{Format, Options, clean, render};
//!
//! let source = "大桥大桥大桥大桥昨天昨天昨天昨天通车通车通车通车。。。。\n";
//! let page = clean(source, &Options::default());
//! assert_eq!(render(&page, Format::Text), "大桥昨天通车。\n");
//!
//! // Every repair says what it replaced, and goes when it is refused.
//! let first = &page.edits[0];
//! assert_eq!(&source[first.start..first.end], "大桥大桥大桥");
//! let refused = Options { reject: page.edits.iter().map(|edit| edit.span()).collect(), ..Options::default() };
//! assert!(clean(source, &refused).edits.is_empty());
//! ```
//!
//! # What it promises
//!
//! 1. **Nothing lost.** Every character that is not white space is in exactly one place ([`Part`](page::Part)) or in exactly
//!    one [`Edit`].
//! 2. **Everything can be undone.** A rejected edit brings its source back; without edits the source stands there, byte for
//!    byte.
//! 3. **Everything can be traced.** Any character of a part leads to its span of the source.
//! 4. **Settled.** Cleaning the repaired text finds no further repeat.
//! 5. **Total.** Any string of any size gives a result, in time that grows with its length.
//! 6. **Do no harm.** Where the evidence is thin, the text stays, and the doubt is shown ([`Doubt`]).
//!
//! # The way through
//!
//! `source → characters → repeats → lines → articles → Page → export`: four stages, each of which reads the source with the
//! edits made so far and adds claims. ARCHITECTURE.md says what each of them must never know.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod articles;
mod characters;
mod edit;
mod export;
mod languages;
mod lines;
mod options;
pub mod page;
mod repeats;
mod text;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use export::{Format, UnknownFormat, json, render};
pub use options::{Assign, Options, Stages};
pub use page::Page;

use edit::Draft;
use page::{Candidate, Cause, Doubt, Edit, Question, Span, Stats};

/// Cleans a text. Any text gives a result.
#[must_use]
pub fn clean(source: &str, options: &Options) -> Page {
    let options = options.clone().map_offsets(|offset| text::boundary(source, offset));
    let language = options.language.unwrap_or_else(|| languages::detect(source));
    let cues = languages::cues(language);
    let mut draft = Draft::new(source, &options.reject);

    // 1. Stand-ins give way to ordinary characters.
    if options.stages.characters {
        let changes = characters::find(draft.text(), language);
        draft.apply(changes);
    }

    // 2. What was printed over stands once.
    let doubtful = if options.stages.repeats { collapse(&mut draft, &options.accept) } else { Vec::new() };

    // 3. Lines become paragraphs.
    let (paragraphs, changes) = match options.stages.lines {
        true => lines::find(draft.text(), language, cues),
        false => (lines::as_they_stand(draft.text(), language), Vec::new()),
    };
    let spans: Vec<Span> = paragraphs.iter().map(|paragraph| draft.source_span(paragraph.start, paragraph.end)).collect();
    draft.apply(changes);

    // 4. Paragraphs become articles.
    let (articles, mut doubts) = if options.stages.articles {
        let blocks = articles::blocks(&draft, &paragraphs, &spans, language);
        let mut found = articles::find(draft.text(), &blocks, language, cues, &options.assign);
        let changes = std::mem::take(&mut found.changes);
        draft.apply(changes);
        found.write(&draft)
    } else {
        (articles::as_one(&draft, &spans), Vec::new())
    };

    doubts.extend(doubtful.into_iter().map(|doubtful| doubtful.write(&draft, &articles)));
    doubts.sort_by_key(|doubt| doubt.part.spans.first().copied());
    doubts.iter_mut().enumerate().for_each(|(id, doubt)| doubt.id = id);
    let stats = stats(source, draft.edits());
    Page { language, edits: draft.into_edits(), articles, doubts, stats }
}

/// A repetition that may be meant, by its place in the source.
struct Doubtful {
    span: Span,
    once: String,
    score: f64,
}

/// Takes out what was printed over, until nothing of the kind is found: a repaired text can hold a further zone (a clean
/// copy before a repeated one). Every round but the last makes the text shorter.
fn collapse(draft: &mut Draft, accept: &[Span]) -> Vec<Doubtful> {
    let mut zones = 0;
    loop {
        let accept: Vec<Span> = accept.iter().map(|span| Span::new(draft.to_text(span.start), draft.to_text(span.end))).collect();
        let found = repeats::find(draft.text(), &accept, zones);
        zones += found.zones;
        let doubtful = found.doubts.into_iter().map(|doubt| Doubtful {
            span: draft.source_span(doubt.span.start, doubt.span.end),
            once: doubt.once,
            score: doubt.score,
        });
        let doubtful: Vec<Doubtful> = doubtful.collect();
        if draft.apply(found.changes) == 0 {
            return doubtful;
        }
    }
}

impl Doubtful {
    fn write(self, draft: &Draft, articles: &[page::Article]) -> Doubt {
        let part = draft.part(self.span);
        let holds = |article: &page::Article| {
            let headline = article.headline.iter().map(|headline| &headline.part);
            let parts = headline.chain(article.byline.iter().map(|byline| &byline.part)).chain(&article.paragraphs);
            parts.flat_map(|part| &part.spans).any(|span| span.overlaps(self.span))
        };
        let as_it_stands = Candidate { text: part.text.clone(), article: None, score: 1.0 - self.score };
        let once = Candidate { text: self.once, article: None, score: self.score };
        Doubt {
            id: 0,
            question: Question::Repeat,
            article: articles.iter().position(holds),
            part,
            candidates: vec![as_it_stands, once],
            chosen: Some(0),
        }
    }
}

fn stats(source: &str, edits: &[Edit]) -> Stats {
    let ink = |text: &str| text.chars().filter(|&c| !text::is_blank(c)).count();
    let mut stats = Stats { characters: source.chars().count(), ..Stats::default() };
    let mut last_zone = None;
    for edit in edits {
        stats.removed += ink(&source[edit.start..edit.end]).saturating_sub(ink(&edit.text));
        if let Some(repeat) = &edit.repeat {
            stats.zones += usize::from(last_zone.replace(repeat.zone) != Some(repeat.zone));
        }
        *match edit.cause {
            Cause::Character => &mut stats.edits.character,
            Cause::Repeat => &mut stats.edits.repeat,
            Cause::Space => &mut stats.edits.space,
            Cause::LineBreak => &mut stats.edits.line_break,
            Cause::Hyphen => &mut stats.edits.hyphen,
        } += 1;
    }
    stats
}
