//! Prints the page of each file as one line of JSON: what the command line prints, without WebAssembly.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for path in std::env::args_os().skip(1) {
        let bytes = std::fs::read(path)?;
        let text = String::from_utf8_lossy(&bytes);
        writeln!(out, "{}", cleancopy::json(&text, &cleancopy::Options::default()))?;
    }
    Ok(())
}
