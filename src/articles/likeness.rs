//! How much of one text another speaks of.
//!
//! A text's grams are pairs of neighbouring characters where words are not set apart, and words and numbers elsewhere. What
//! share of a headline's grams a whole body holds, each weighted by its rarity among the bodies, is the evidence that they
//! belong together: on a page where headlines stand far from their bodies nothing else is.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::{is_hangul, is_spaceless};

type Map<V> = HashMap<u64, V, BuildHasherDefault<Mixed>>;

/// The hash of a gram that is a mixed number already.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(u64::from(byte)));
    }

    fn write_u64(&mut self, gram: u64) {
        self.0 = mixed(self.0 ^ gram);
    }
}

/// Spreads a number over all bits (the finalizer of SplitMix64: Steele, Lea, Flood, OOPSLA 2014).
const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// Grams of the texts that are asked about, and which bodies hold them.
pub(super) struct Likeness {
    holders: Map<Vec<u32>>,
    bodies: usize,
}

impl Likeness {
    /// `asked` are the texts whose likeness to a body will be asked; of the bodies only what occurs in them is kept.
    pub(super) fn new<'t>(asked: impl Iterator<Item = &'t str>, bodies: &[Vec<&str>]) -> Self {
        let mut holders: Map<Vec<u32>> = Map::default();
        asked.for_each(|text| each_gram(text, |gram| _ = holders.entry(gram).or_default()));
        for (body, texts) in bodies.iter().enumerate() {
            for text in texts {
                each_gram(text, |gram| {
                    if let Some(holders) = holders.get_mut(&gram)
                        && holders.last() != Some(&(body as u32))
                    {
                        holders.push(body as u32);
                    }
                });
            }
        }
        Self { holders, bodies: bodies.len() }
    }

    /// How much of `text` each body holds, from 0 to 1; only bodies that hold some of it, in order.
    pub(super) fn scores(&self, text: &str) -> Vec<(usize, f64)> {
        let mut grams: Vec<u64> = Vec::new();
        each_gram(text, |gram| grams.push(gram));
        grams.sort_unstable();
        grams.dedup();
        let mut all = 0.0;
        let mut held: BTreeMap<u32, f64> = BTreeMap::new();
        for gram in &grams {
            let Some(holders) = self.holders.get(gram) else { continue };
            let rarity = (self.bodies as f64 / holders.len().max(1) as f64).sqrt();
            all += rarity;
            // What every body of a long text holds tells nothing, and would cost the square of the length.
            if holders.len() <= FEW {
                holders.iter().for_each(|&body| *held.entry(body).or_default() += rarity);
            }
        }
        held.into_iter().map(|(body, sum)| (body as usize, sum / all)).collect()
    }
}

/// Bodies that may share a gram before it is left out of account.
const FEW: usize = 64;

/// Letters of a word that are compared: its stem, near enough.
const STEM: usize = 6;

/// Calls `each` with a number for every gram of the text.
fn each_gram(text: &str, mut each: impl FnMut(u64)) {
    let mut last = None;
    // The word that is being read: what it has come to so far, its letters, whether it is a number.
    let (mut word, mut letters, mut number) = (0, 0, false);
    for c in text.chars().chain([' ']) {
        let dense = is_spaceless(c) || is_hangul(c);
        if !dense && c.is_alphanumeric() {
            number |= c.is_numeric();
            letters += 1;
            if letters <= STEM || number {
                let small = if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) };
                word = mixed(word ^ u64::from(small));
            }
        } else if letters > 0 {
            // Short words are articles and particles; a number says much even when it is short.
            if letters > 2 || number {
                each(word);
            }
            (word, letters, number) = (0, 0, false);
        }
        if let (Some(last), true) = (last, dense) {
            each(u64::from(last) << 32 | u64::from(c));
        }
        last = dense.then_some(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_most_like_its_body() {
        let bodies = [
            vec!["本报讯 日前，省水利厅公布了“节水行动十佳节水案例”，我市两项节水实践案例入围。"],
            vec!["本报讯 昨天上午，市委社工委第十二次全体（扩大）会议召开。"],
            vec!["The council voted to sell 38 houses by the river."],
        ];
        let headlines = ["我市两项节水案例上榜“省十佳”", "市委社工委第十二次全体会议召开", "Council sells 38 houses"];
        let likeness = Likeness::new(headlines.into_iter(), &bodies);
        for (body, headline) in headlines.iter().enumerate() {
            let best = likeness.scores(headline).into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).expect("some");
            assert_eq!(best.0, body, "{headline}");
            assert!(best.1 > 0.5, "{headline}: {}", best.1);
        }
    }
}
