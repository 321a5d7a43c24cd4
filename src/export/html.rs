//! An HTML fragment: one `<article lang>` each, with `<h2>`, `<p class="byline">` and `<p>`.

use super::{articles, byline};
use crate::page::{HeadlineRole, Kind, Page};

pub(super) fn write(page: &Page) -> String {
    let mut out = String::new();
    for article in articles(page) {
        let kind = match article.kind {
            Kind::News => "news",
            Kind::Caption => "caption",
            Kind::Weather => "weather",
            Kind::Notice => "notice",
            Kind::Advertisement => "advertisement",
            Kind::Furniture => "furniture",
        };
        out.push_str(&format!("<article lang=\"{}\" class=\"{kind}\">\n", page.language.tag()));
        for headline in &article.headline {
            let text = escape(&headline.part.text);
            out.push_str(&match headline.role {
                HeadlineRole::Kicker => format!("<p class=\"kicker\">{text}</p>\n"),
                HeadlineRole::Headline => format!("<h2>{text}</h2>\n"),
                HeadlineRole::Deck => format!("<p class=\"deck\">{text}</p>\n"),
            });
        }
        if !article.byline.is_empty() {
            out.push_str(&format!("<p class=\"byline\">{}</p>\n", escape(&byline(&article.byline))));
        }
        for part in &article.paragraphs {
            out.push_str(&format!("<p>{}</p>\n", escape(&part.text)));
        }
        out.push_str("</article>\n");
    }
    out
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
