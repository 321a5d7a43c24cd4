//! Throughput of each stage, beside a plain scan of the same bytes: `cargo bench`.
//!
//! A stage is measured as the cleaner with that stage alone; `none` is what every run costs (reading lines, writing the
//! page), so that a stage's own share is the difference. `scan` counts the line feeds of the same text: the baseline that a
//! ratio can be quoted against on any machine.

use cleancopy::{Options, Stages, clean};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

const NONE: Stages = Stages { characters: false, repeats: false, lines: false, articles: false };
const ALL: Stages = Stages { characters: true, repeats: true, lines: true, articles: true };

/// The texts, each grown to about 300 KB from our own pages.
#[derive(Debug, Clone, Copy)]
enum Text {
    /// A garbled Chinese page.
    Garbled,
    /// The same page, repaired: ordinary prose.
    Prose,
    /// A garbled English page.
    English,
    /// One character.
    Uniform,
}

const TEXTS: [Text; 4] = [Text::Garbled, Text::Prose, Text::English, Text::Uniform];

impl Text {
    fn read(self) -> String {
        let chinese = include_str!("../tests/pages/sample-zh.txt");
        let page = match self {
            Self::Garbled => chinese.to_owned(),
            Self::Prose => clean(chinese, &Options::default()).applied(chinese, |_| true),
            Self::English => include_str!("../tests/pages/sample-en.txt").to_owned(),
            Self::Uniform => "天".to_owned(),
        };
        // Copies that differ: pages of a volume, not one page printed over and over.
        let volume = (0..).map(|number| match self {
            Self::Uniform => page.clone(),
            _ => format!(
                "\u{C}{number} {}\n\n{page}",
                "甲乙丙丁戊己庚辛壬癸".chars().cycle().skip(number % 10).take(number % 7).collect::<String>()
            ),
        });
        let mut text = String::new();
        for page in volume {
            text.push_str(&page);
            if text.len() > 300_000 {
                return text;
            }
        }
        unreachable!("the volume has no last page")
    }
}

fn bench(bencher: Bencher, text: Text, stages: Stages) {
    let text = text.read();
    let options = Options { stages, ..Options::default() };
    bencher.counter(BytesCount::of_str(&text)).bench(|| clean(&text, &options));
}

#[divan::bench(args = TEXTS)]
fn scan(bencher: Bencher, text: Text) {
    let text = text.read();
    bencher.counter(BytesCount::of_str(&text)).bench(|| divan::black_box(&text).bytes().filter(|&byte| byte == b'\n').count());
}

#[divan::bench(args = TEXTS)]
fn none(bencher: Bencher, text: Text) {
    bench(bencher, text, NONE);
}

#[divan::bench(args = TEXTS)]
fn characters(bencher: Bencher, text: Text) {
    bench(bencher, text, Stages { characters: true, ..NONE });
}

#[divan::bench(args = TEXTS)]
fn repeats(bencher: Bencher, text: Text) {
    bench(bencher, text, Stages { repeats: true, ..NONE });
}

#[divan::bench(args = TEXTS)]
fn lines(bencher: Bencher, text: Text) {
    bench(bencher, text, Stages { lines: true, ..NONE });
}

#[divan::bench(args = TEXTS)]
fn articles(bencher: Bencher, text: Text) {
    bench(bencher, text, Stages { lines: true, articles: true, ..NONE });
}

#[divan::bench(args = TEXTS)]
fn all(bencher: Bencher, text: Text) {
    bench(bencher, text, ALL);
}
