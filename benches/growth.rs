//! Growth: the whole cleaner on texts that grow twofold, ordinary and hostile. Work that grows with the length shows the same
//! throughput at every size: `cargo bench --bench growth`.

use cleancopy::{Options, clean};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

const SIZES: [usize; 4] = [1 << 16, 1 << 17, 1 << 18, 1 << 19];

fn bench(bencher: Bencher, size: usize, text: impl Iterator<Item = char>) {
    let mut source = String::new();
    source.extend(text.take_while({
        let mut bytes = 0;
        move |c| {
            bytes += c.len_utf8();
            bytes <= size
        }
    }));
    bencher.counter(BytesCount::of_str(&source)).bench(|| clean(&source, &Options::default()));
}

/// Our garbled page, over and over, each time with a number of its own.
#[divan::bench(args = SIZES, sample_count = 10)]
fn volume(bencher: Bencher, size: usize) {
    let pages = (0..).flat_map(|number| {
        format!("\u{C}{number}\n\n{}", include_str!("../tests/pages/sample-zh.txt")).chars().collect::<Vec<_>>()
    });
    bench(bencher, size, pages);
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn one_character(bencher: Bencher, size: usize) {
    bench(bencher, size, std::iter::repeat('天'));
}

/// The most repetitions that a text can hold, nearly.
#[divan::bench(args = SIZES, sample_count = 10)]
fn fibonacci(bencher: Bencher, size: usize) {
    let (mut a, mut b) = (String::from("a"), String::from("ab"));
    while b.len() < size {
        (a, b) = (b.clone(), b + &a);
    }
    bench(bencher, size, b.chars());
}

/// Squares everywhere, and no cube.
#[divan::bench(args = SIZES, sample_count = 10)]
fn thue_morse(bencher: Bencher, size: usize) {
    bench(bencher, size, (0u32..).map(|number| if number.count_ones() % 2 == 0 { 'a' } else { 'b' }));
}

/// Two letters by chance (a linear congruential generator), so that short repetitions are everywhere.
#[divan::bench(args = SIZES, sample_count = 10)]
fn chance(bencher: Bencher, size: usize) {
    let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    bench(bencher, size, std::iter::successors(Some(1), next).map(|state| if state & 0x8000_0000 == 0 { 'a' } else { 'b' }));
}
