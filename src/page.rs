//! The result of a cleaning: claims on an immutable source.
//!
//! A [`Page`] never holds a second copy of the truth. It names spans of the source and says of each what stands there in
//! the clean copy ([`Edit`]) or which part of the page it belongs to ([`Part`]). The text of a part is its spans in order,
//! with the edits inside them applied; it is stored beside them so that a reader need not compute it.

use serde::{Deserialize, Serialize};

/// A half-open range of the source: bytes in Rust, UTF-16 code units in JavaScript and JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First offset inside.
    pub start: usize,
    /// First offset after it.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether the two spans have an offset in common.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Why an edit was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cause {
    /// A stand-in for an ordinary character: ligature, radical, compatibility form, wrong width, wrong encoding, control.
    Character,
    /// Surplus copies of a unit that was drawn more than once.
    Repeat,
    /// A space that the setting or the recognition put in.
    Space,
    /// A line end (with any blank lines after it) inside a paragraph or a headline.
    LineBreak,
    /// A line-end hyphen together with its line end.
    Hyphen,
}

/// A span of the source, and what stands there in the clean copy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Edit {
    /// Index in [`Page::edits`].
    pub id: usize,
    /// First offset of the source that the edit replaces.
    pub start: usize,
    /// First offset after it.
    pub end: usize,
    /// What stands there in the clean copy; often empty.
    pub text: String,
    /// Why.
    pub cause: Cause,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// For a repeat: what was printed more than once.
    #[serde(flatten)]
    pub repeat: Option<Repeat>,
}

impl Edit {
    /// The source that the edit replaces.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// What a repeat edit knows of the repetition whose surplus copies it takes out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Repeat {
    /// The text that is kept, once.
    pub unit: String,
    /// How often it was printed.
    pub copies: usize,
    /// Number of the zone: repetitions of one zone were printed over one another in one go, and have one multiplicity.
    pub zone: usize,
    /// All the copies in the source, the kept one included.
    pub run: Span,
}

/// A piece of the page that reads on: its clean text, and where it came from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The clean text: the spans in order with the edits inside them applied.
    pub text: String,
    /// The spans of the source, in reading order. No offset of the source is in two spans of a page.
    pub spans: Vec<Span>,
}

/// What a headline part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HeadlineRole {
    /// The line above the headline (引题).
    Kicker,
    /// The headline itself (主题).
    Headline,
    /// The line below it (副题).
    Deck,
}

/// One part of a headline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeadlinePart {
    /// What it is.
    pub role: HeadlineRole,
    /// Text and spans.
    #[serde(flatten)]
    pub part: Part,
}

/// Whom a byline part names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BylineRole {
    /// A member of the staff, or whoever the byline names without a role.
    Reporter,
    /// Someone who sends copy from outside (通讯员).
    Correspondent,
    /// Who took the pictures.
    Photographer,
}

/// One part of a byline: a role and the names that follow it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BylinePart {
    /// Whom it names.
    pub role: BylineRole,
    /// The names, without holes (`王 强` is `王强`).
    pub names: Vec<String>,
    /// Text and spans.
    #[serde(flatten)]
    pub part: Part,
}

/// What an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A report or a brief.
    News,
    /// The words under a picture.
    Caption,
    /// The forecast.
    Weather,
    /// An official or public notice.
    Notice,
    /// A paid notice.
    Advertisement,
    /// Masthead, folio, page number, contacts, editors: what belongs to the page and to no article.
    Furniture,
}

/// One article of the page, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Index in [`Page::articles`].
    pub id: usize,
    /// What it is.
    pub kind: Kind,
    /// Kicker, headline and deck, in printed order.
    pub headline: Vec<HeadlinePart>,
    /// The byline, in printed order.
    pub byline: Vec<BylinePart>,
    /// The paragraphs.
    pub paragraphs: Vec<Part>,
    /// How sure the least sure of the choices that made it is, from 0 to 1.
    pub confidence: f64,
    /// For a caption: the article whose picture it describes.
    pub relates_to: Option<usize>,
}

/// What a doubt asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Question {
    /// Was this printed more than once, or is it meant so? The text stays as it is.
    Repeat,
    /// Whose headline is this?
    Headline,
    /// Whose byline is this?
    Byline,
}

/// One answer to a doubt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The answer in words of the page: an article's headline, or the text as it would stand.
    pub text: String,
    /// For a headline or a byline: the article.
    pub article: Option<usize>,
    /// How well it fits, from 0 to 1; the candidates of a doubt need not add up to 1.
    pub score: f64,
}

/// A question that the text can't answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// Index in [`Page::doubts`].
    pub id: usize,
    /// What is asked.
    pub question: Question,
    /// What it is asked of: text and spans, as they stand in the clean copy.
    #[serde(flatten)]
    pub part: Part,
    /// The article that holds the part now.
    pub article: Option<usize>,
    /// The answers, best first.
    pub candidates: Vec<Candidate>,
    /// Index of the candidate that was chosen; none where the text decides nothing.
    pub chosen: Option<usize>,
}

/// A score to three places: all that it is good for, and the same on every machine.
pub(crate) fn rounded(score: f64) -> f64 {
    (score.clamp(0.0, 1.0) * 1000.0).round() / 1000.0
}

/// Figures of a cleaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stats {
    /// Characters (Unicode scalar values) of the source.
    pub characters: usize,
    /// Characters that are not white space and do not stand in the clean copy: surplus copies above all.
    pub removed: usize,
    /// Zones of print-over that were repaired.
    pub zones: usize,
    /// Edits by cause.
    pub edits: Causes,
}

/// A number for each [`Cause`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct Causes {
    pub character: usize,
    pub repeat: usize,
    pub space: usize,
    pub line_break: usize,
    pub hyphen: usize,
}

/// The languages that have cues of their own; any other text is cleaned as the nearest of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Chinese in simplified characters.
    #[default]
    #[serde(rename = "zh-Hans")]
    ChineseSimplified,
    /// Chinese in traditional characters.
    #[serde(rename = "zh-Hant")]
    ChineseTraditional,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Japanese.
    #[serde(rename = "ja")]
    Japanese,
    /// Korean.
    #[serde(rename = "ko")]
    Korean,
    /// German.
    #[serde(rename = "de")]
    German,
    /// French.
    #[serde(rename = "fr")]
    French,
}

/// The whole result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The language of most of the text, or the one that the options name.
    pub language: Language,
    /// All edits, ordered by start, disjoint.
    pub edits: Vec<Edit>,
    /// All articles, ordered by where their text begins. Every character of the source that is not white space is in a span
    /// of one of them or in an edit.
    pub articles: Vec<Article>,
    /// What the text can't answer.
    pub doubts: Vec<Doubt>,
    /// Figures.
    pub stats: Stats,
}

impl Language {
    /// Whether it sets no space between words.
    pub(crate) const fn is_spaceless(self) -> bool {
        matches!(self, Self::ChineseSimplified | Self::ChineseTraditional | Self::Japanese)
    }

    /// The language's tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ChineseSimplified => "zh-Hans",
            Self::ChineseTraditional => "zh-Hant",
            Self::English => "en",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::German => "de",
            Self::French => "fr",
        }
    }
}

impl Page {
    /// The source with some of the edits applied.
    #[must_use]
    pub fn applied(&self, source: &str, mut which: impl FnMut(&Edit) -> bool) -> String {
        let mut out = String::with_capacity(source.len());
        let mut at = 0;
        for edit in self.edits.iter().filter(|edit| which(edit)) {
            out.push_str(&source[at..edit.start]);
            out.push_str(&edit.text);
            at = edit.end;
        }
        out.push_str(&source[at..]);
        out
    }

    /// The parts of the page: whatever has a place on it.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.articles.iter().flat_map(|article| {
            let headline = article.headline.iter().map(|headline| &headline.part);
            headline.chain(article.byline.iter().map(|byline| &byline.part)).chain(&article.paragraphs)
        })
    }

    /// The page with its offsets, bytes of `source`, turned into UTF-16 code units.
    #[must_use]
    pub fn into_utf16(mut self, source: &str) -> Self {
        let units = crate::text::Utf16::new(source);
        let map = |span: &mut Span| *span = Span::new(units.unit(span.start), units.unit(span.end));
        for edit in &mut self.edits {
            (edit.start, edit.end) = (units.unit(edit.start), units.unit(edit.end));
            if let Some(repeat) = &mut edit.repeat {
                map(&mut repeat.run);
            }
        }
        for article in &mut self.articles {
            let headline = article.headline.iter_mut().map(|headline| &mut headline.part);
            let byline = article.byline.iter_mut().map(|byline| &mut byline.part);
            headline.chain(byline).chain(&mut article.paragraphs).flat_map(|part| &mut part.spans).for_each(map);
        }
        self.doubts.iter_mut().flat_map(|doubt| &mut doubt.part.spans).for_each(map);
        self
    }
}
