//! The boundary: the only file that knows JavaScript.
//!
//! Strings cross as strings, a page as a plain object, offsets as UTF-16 code units. A lone half of a surrogate pair
//! arrives as U+FFFD, which has the same length, so that offsets hold; the loader puts the half back where it is wanted.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Error, JSON, Reflect};

use crate::{Format, Options, Page};

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Cleans a text. Throws only where the options are wrong.
#[wasm_bindgen]
pub fn clean(source: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let page = crate::clean(source, &read_options(source, options)?).into_utf16(source);
    page.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|error| fail("page", &error.to_string()))
}

/// The articles of a page, all of them or those with the given ids, as text, Markdown, HTML or JSON.
#[wasm_bindgen]
pub fn render(page: JsValue, format: &str, articles: Option<Vec<u32>>) -> Result<String, JsValue> {
    let format: Format = format.parse().map_err(|error: crate::UnknownFormat| fail("format", &error.to_string()))?;
    let mut page: Page = serde_wasm_bindgen::from_value(page).map_err(|error| fail("page", &error.to_string()))?;
    if let Some(ids) = articles {
        page.articles.retain(|article| ids.contains(&(article.id as u32)));
    }
    Ok(crate::render(&page, format))
}

/// The page as one line of JSON, with `repaired`.
#[wasm_bindgen]
pub fn json(source: &str, options: JsValue) -> Result<String, JsValue> {
    let options = read_options(source, options)?;
    Ok(crate::json(source, &options))
}

fn read_options(source: &str, options: JsValue) -> Result<Options, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    // By way of JSON: it drops what is undefined, and it tells unknown names, which serde-wasm-bindgen passes over.
    let json = JSON::stringify(&options)?;
    let options: Options = serde_json::from_str(&String::from(json)).map_err(|error| fail("options", &error.to_string()))?;
    Ok(options.from_utf16(source))
}

/// A JavaScript error with a stable `code`.
fn fail(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property of a new object can't fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
