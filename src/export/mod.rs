//! A page as a newsroom takes it: plain text, Markdown, HTML, JSON.
//!
//! An exporter reads the page alone and decides nothing: what stands in it, and in which order, the stages have settled.

mod html;
mod json;
mod markdown;
mod text;

use std::fmt;
use std::str::FromStr;

use crate::page::{Article, BylinePart, Page};

pub use json::json;

/// What a page can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text: paragraphs between blank lines, articles between two.
    Text,
    /// Markdown (CommonMark).
    Markdown,
    /// An HTML fragment: one `<article>` each.
    Html,
    /// The page itself.
    Json,
}

/// The error of reading a [`Format`] by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown format {:?}: use text, markdown, html or json", self.0)
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        match name {
            "text" => Ok(Self::Text),
            "markdown" => Ok(Self::Markdown),
            "html" => Ok(Self::Html),
            "json" => Ok(Self::Json),
            _ => Err(UnknownFormat(name.to_owned())),
        }
    }
}

/// Writes a page; offsets, in JSON, as they stand in it.
#[must_use]
pub fn render(page: &Page, format: Format) -> String {
    match format {
        Format::Text => text::write(page),
        Format::Markdown => markdown::write(page),
        Format::Html => html::write(page),
        Format::Json => json::write(page),
    }
}

/// The byline on one line: its parts with a space between them.
fn byline(parts: &[BylinePart]) -> String {
    parts.iter().map(|byline| byline.part.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The articles that hold any text.
fn articles(page: &Page) -> impl Iterator<Item = &Article> {
    page.articles
        .iter()
        .filter(|article| !(article.headline.is_empty() && article.byline.is_empty() && article.paragraphs.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    const SOURCE: &str = "Bridge *opens* <early>\nBy Anna Miller\n\nThe new bridge over the Wend opened on Monday, a\nweek before its date. # 1 & only.\n\n1. April was the plan.\n";

    #[test]
    fn every_format_says_the_same() {
        let page = crate::clean(SOURCE, &Options::default());
        let text = render(&page, Format::Text);
        assert_eq!(
            text,
            "Bridge *opens* <early>\nBy Anna Miller\n\nThe new bridge over the Wend opened on Monday, a week before its date. # 1 & only.\n\n1. April was the plan.\n"
        );
        let markdown = render(&page, Format::Markdown);
        assert!(markdown.starts_with("## Bridge \\*opens\\* \\<early\\>\n\n*By Anna Miller*\n\nThe new"), "{markdown}");
        assert!(markdown.contains("\n\n1\\. April"), "{markdown}");
        let html = render(&page, Format::Html);
        assert!(html.contains("<h2>Bridge *opens* &lt;early&gt;</h2>"), "{html}");
        assert!(html.contains("# 1 &amp; only.</p>"), "{html}");
        let read: Page = serde_json::from_str(&render(&page, Format::Json)).expect("JSON");
        assert_eq!(read, page);
    }

    #[test]
    fn an_unknown_format_is_named() {
        assert_eq!("pdf".parse::<Format>().unwrap_err().to_string(), "unknown format \"pdf\": use text, markdown, html or json");
    }
}
