//! Plain text: headline parts and byline a line each, paragraphs between blank lines, articles between two.

use super::{articles, byline};
use crate::page::Page;

pub(super) fn write(page: &Page) -> String {
    let mut out = String::new();
    for article in articles(page) {
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        let mut head: Vec<String> = article.headline.iter().map(|headline| headline.part.text.clone()).collect();
        if !article.byline.is_empty() {
            head.push(byline(&article.byline));
        }
        let head = (!head.is_empty()).then(|| head.join("\n"));
        let blocks = head.iter().map(String::as_str).chain(article.paragraphs.iter().map(|part| part.text.as_str()));
        for (at, block) in blocks.enumerate() {
            if at > 0 {
                out.push('\n');
            }
            out.push_str(block);
            out.push('\n');
        }
    }
    out
}
