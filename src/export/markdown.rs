//! Markdown (CommonMark): the headline a heading, kicker, deck and byline emphasised lines around it.

use super::{articles, byline};
use crate::page::{HeadlineRole, Page};

pub(super) fn write(page: &Page) -> String {
    let mut blocks = Vec::new();
    for (at, article) in articles(page).enumerate() {
        if at > 0 {
            blocks.push("---".to_owned());
        }
        for headline in &article.headline {
            let text = escape(&headline.part.text);
            blocks.push(match headline.role {
                HeadlineRole::Headline => format!("## {text}"),
                HeadlineRole::Kicker | HeadlineRole::Deck => format!("**{text}**"),
            });
        }
        if !article.byline.is_empty() {
            blocks.push(format!("*{}*", escape(&byline(&article.byline))));
        }
        blocks.extend(article.paragraphs.iter().map(|part| escape(&part.text)));
    }
    let mut out = blocks.join("\n\n");
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Escapes what Markdown would read as markup: inline marks anywhere, block marks at the start of a line. A line end inside
/// a part (only where the lines stage is off) stays one.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("  \n");
        }
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        let numbered = digits > 0 && line[digits..].starts_with(['.', ')']);
        for (at, c) in line.char_indices() {
            let block = (at == 0 && matches!(c, '#' | '+' | '-' | '=' | '~')) || (numbered && at == digits);
            if block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}
