//! Clean copy: garbled newspaper text in, articles out.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod page;

#[cfg(target_arch = "wasm32")]
mod wasm;
