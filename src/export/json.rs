//! The page as JSON (camelCase), on one line.

use serde::Serialize;

use crate::page::{Cause, Page};
use crate::{Options, clean};

pub(super) fn write(page: &Page) -> String {
    serde_json::to_string(page).expect("a page has string keys and finite numbers only")
}

/// Cleans a text and writes the page as JSON, offsets in UTF-16 code units, together with `repaired`: the source with the
/// `repeat` edits alone applied.
#[must_use]
pub fn json(source: &str, options: &Options) -> String {
    #[derive(Serialize)]
    struct Record {
        #[serde(flatten)]
        page: Page,
        repaired: String,
    }
    let page = clean(source, options);
    let repaired = page.applied(source, |edit| edit.cause == Cause::Repeat);
    serde_json::to_string(&Record { page: page.into_utf16(source), repaired })
        .expect("a page has string keys and finite numbers only")
}
