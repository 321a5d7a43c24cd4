//! Zones: which runs are print-overs, as the cheapest description of the text.
//!
//! The text is literal stretches and zones. A zone has a number N: everything in it was printed N times, unit by unit, so
//! that a run of m copies inside it stands for m/N of them. A unit is one glyph after the other (`glyphwise`) or a span of
//! any length. The description is the cheapest path over position × state (literal, or a zone of N of either sort); a unit
//! takes the whole run that begins where it begins, or the evidence would be counted twice.

use super::costs::{self, Natural};
use super::glyphs::{Class, Glyphs};
use super::runs::Run;
use super::work;
use crate::text;

/// A stretch printed `copies` times over.
#[derive(Clone, Debug)]
pub(super) struct Zone {
    pub(super) copies: usize,
    pub(super) units: Vec<Unit>,
    /// Bits that the zone saves against the cheapest description as ordinary text: the evidence for it.
    pub(super) margin: f64,
}

/// A unit of a zone: glyphs `start..end` hold a root of `period` glyphs over and over; `kept` times it belongs there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) period: usize,
    pub(super) kept: usize,
}

/// Glyphs printed once that a zone is carried across at the most; a longer stretch is cheaper as a new zone.
const REACH: usize = 3;

/// Numbers N that are tried for one stretch.
const NUMBERS: usize = 8;

/// The zones of the text, in order. `runs` are all of its runs, ordered by start.
pub(super) fn zones(glyphs: &Glyphs, runs: &[Run]) -> Vec<Zone> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < runs.len() {
        let mut end = runs[from].end;
        let mut to = from + 1;
        while to < runs.len() && runs[to].start <= end + REACH {
            end = end.max(runs[to].end);
            to += 1;
        }
        let cluster = Cluster::new(glyphs, &runs[from..to], runs[from].start, end);
        let numbers = cluster.numbers();
        if !numbers.is_empty() {
            cluster.zones(&numbers, &mut found);
        }
        from = to;
    }
    found
}

/// Runs that lie so near one another that one zone could hold them.
struct Cluster<'c> {
    glyphs: &'c Glyphs<'c>,
    runs: &'c [Run],
    start: usize,
    end: usize,
    /// Sums over the glyphs from `start` up to each.
    sums: Vec<Sums>,
}

/// What of a stretch of glyphs is asked again and again.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// Cost of its characters in ordinary text.
    bits: f64,
    /// Glyphs with white space before them.
    gaps: u32,
    /// Glyphs that are no part of a number, a code or a rule.
    words: u32,
}

/// A way to describe the text up to a position.
#[derive(Clone, Copy)]
struct Node {
    cost: f64,
    state: State,
    /// Index of the node before.
    from: u32,
    /// Position of that node.
    position: u32,
    /// For a unit of a zone between the two: its period and how many copies of its root it keeps; else 0.
    period: u32,
    kept: u32,
    /// Next node of the same position.
    sibling: u32,
}

const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Literal,
    /// Literal, directly after a natural repetition.
    Burst,
    Glyphwise(u32),
    Spanwise(u32),
}

impl State {
    const fn copies(self) -> Option<usize> {
        match self {
            Self::Literal | Self::Burst => None,
            Self::Glyphwise(copies) | Self::Spanwise(copies) => Some(copies as usize),
        }
    }
}

impl<'c> Cluster<'c> {
    fn new(glyphs: &'c Glyphs<'c>, runs: &'c [Run], start: usize, end: usize) -> Self {
        let mut sum = Sums::default();
        let mut sums = Vec::with_capacity(end - start + 1);
        sums.push(sum);
        for at in start..end {
            let class = glyphs.classes[at];
            sum.bits += costs::character(class);
            sum.gaps += u32::from(!glyphs.gap(at).is_empty());
            sum.words += u32::from(!matches!(class, Class::Digit | Class::Code | Class::Rule));
            sums.push(sum);
        }
        Self { glyphs, runs, start, end, sums }
    }

    fn sums(&self, start: usize, end: usize) -> Sums {
        let (from, to) = (self.sums[start - self.start], self.sums[end - self.start]);
        Sums { bits: to.bits - from.bits, gaps: to.gaps - from.gaps, words: to.words - from.words }
    }

    /// The numbers N worth trying: those that the runs' own counts name, the most supported first.
    fn numbers(&self) -> Vec<usize> {
        let mut votes: Vec<(usize, f64)> = Vec::new();
        for run in self.runs {
            let copies = run.copies();
            let weight = 1.0 + (run.period.min(8) as f64) / 8.0;
            for (part, weight) in [(1, weight), (2, weight / 4.0), (3, weight / 4.0)] {
                let number = copies / part;
                if copies % part != 0 || number < 2 {
                    continue;
                }
                match votes.iter().position(|&(other, _)| other == number) {
                    Some(at) => votes[at].1 += weight,
                    // A garbled page has few numbers; of ever more of them the first are enough.
                    None if votes.len() < 8 * NUMBERS => votes.push((number, weight)),
                    None => {}
                }
            }
        }
        votes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        votes.truncate(NUMBERS);
        votes.into_iter().map(|(number, _)| number).collect()
    }

    fn zones(&self, numbers: &[usize], found: &mut Vec<Zone>) {
        let mut path = Path::new(self.start, self.end);
        let mut next = 0;
        let mut open: Vec<Run> = Vec::new();
        for position in self.start..self.end {
            while next < self.runs.len() && self.runs[next].start <= position {
                open.push(self.runs[next]);
                next += 1;
            }
            // Only the first copy of a run can begin a unit that takes all of it.
            open.retain(|run| position <= run.start + (run.end - run.start) % run.period);
            self.write_on(&mut path, position);
            for &run in &open {
                self.repeat(&mut path, position, run, numbers);
            }
        }
        path.read(found);
    }

    /// Whether a run with a longer period than `period` can begin a unit at `position`.
    fn begins_longer(&self, position: usize, period: usize) -> bool {
        let near = self.runs.partition_point(|run| run.start <= position);
        // Few runs begin at one place; those that can share a copy begin within it.
        let mut before = self.runs[..near].iter().rev().take(8);
        before.any(|run| run.period > period && position <= run.start + (run.end - run.start) % run.period)
    }

    /// Describes the glyph at `position` by itself.
    fn write_on(&self, path: &mut Path, position: usize) {
        let class = self.glyphs.classes[position];
        let character = costs::character(class);
        // A zone can end anywhere, at no cost.
        let (best, cost) = path.best(position);
        path.relax(position + 1, Node::literal(State::Literal, cost + character, best, position));
        path.relax_plain(position + 1, path.plain(position) + character);
        let mut at = path.head(position);
        while at != NONE {
            let node = path.nodes[at as usize];
            // Not worth carrying on when a new zone would be cheaper.
            if node.state.copies().is_some_and(|copies| node.cost <= cost + costs::open(copies) + 10.0) {
                let cost = node.cost + character + costs::unmatched(class);
                path.relax(position + 1, Node::literal(node.state, cost, at, position));
            }
            at = node.sibling;
        }
    }

    /// Describes the whole run that begins at `position` (or a part of a copy before): as ordinary text, and as a unit.
    fn repeat(&self, path: &mut Path, position: usize, run: Run, numbers: &[usize]) {
        let glyphs = self.glyphs;
        let copies = (run.end - position) / run.period;
        let root = position..position + run.period;
        let classes = &glyphs.classes[root.clone()];
        let sums = self.sums(root.start, root.end);
        let once = sums.bits;
        let spaced = !glyphs.gap(root.end).is_empty();
        let word = glyphs.is_word(position, run.end);
        let line = is_doubled_line(glyphs, position, run.end, run.period);
        let (phrase, numeric) = (self.sums(root.start + 1, root.end).gaps > 0, sums.words == 0);
        let natural = |copies, burst| {
            Natural { root: &glyphs.chars[root.clone()], classes, copies, spaced, phrase, word, line, numeric, burst }.cost()
        };
        let repeated = |copies: usize| match copies {
            1 => once,
            _ => once + natural(copies, false).min(once * (copies - 1) as f64),
        };
        let end = position + copies * run.period;
        let (best, cost) = path.best(position);
        path.relax(end, Node::literal(State::Burst, cost + repeated(copies), best, position));
        path.relax_plain(end, path.plain(position) + repeated(copies));
        if let Some((burst, cost)) = path.state(position, State::Burst) {
            let again = once + natural(copies, true);
            path.relax(end, Node::literal(State::Burst, cost + again, burst, position));
            path.relax_plain(end, path.plain(position) + again);
        }

        let cuts_number =
            position > 0 && glyphs.gap(position).is_empty() && is_digit(classes[0]) && is_digit(glyphs.classes[position - 1]);
        let opening = if cuts_number { costs::CUT_NUMBER } else { 0.0 };
        let tabular = spaced && run.period == 1 && matches!(classes[0], Class::Han | Class::Kana);
        for &number in numbers {
            for (taken, off) in counts(copies, number) {
                if taken < copies && !self.begins_longer(position + taken * run.period, run.period) {
                    continue;
                }
                let kept = ((taken as f64 / number as f64).round() as usize).max(1);
                let unit = repeated(kept) + off + if tabular { costs::SPACED_COPY } else { 0.0 };
                let to = position + taken * run.period;
                for glyphwise in [true, false] {
                    if glyphwise && run.period > 1 {
                        continue;
                    }
                    let state = if glyphwise { State::Glyphwise(number as u32) } else { State::Spanwise(number as u32) };
                    let node = Node { kept: kept as u32, period: run.period as u32, ..Node::literal(state, 0.0, best, position) };
                    let first = opening + costs::open(number) + costs::first_unit(glyphwise, number, run.period * kept);
                    path.relax(to, Node { cost: cost + first + unit, ..node });
                    if let Some((from, cost)) = path.state(position, state) {
                        path.relax(to, Node { cost: cost + costs::further_unit(glyphwise) + unit, from, ..node });
                    }
                }
            }
        }
    }
}

const fn is_digit(class: Class) -> bool {
    matches!(class, Class::Digit | Class::Code)
}

/// How many of a run's copies a unit of a zone of `number` can take, and at what cost beside the unit's own.
fn counts(copies: usize, number: usize) -> impl Iterator<Item = (usize, f64)> {
    let off = copies % number;
    let exact = (off == 0).then_some((copies, 0.0));
    let wrong = (number > 3 && copies > 2 && off == number - 1) || (number > 2 && copies > number && off == 1);
    let counted_wrong = wrong.then_some((copies, costs::OFF_BY_ONE));
    let shared = (off == 1 && copies > number && number > 2).then_some((copies - 1, costs::SHARED_COPY));
    exact.into_iter().chain(counted_wrong).chain(shared)
}

impl Node {
    const fn literal(state: State, cost: f64, from: u32, position: usize) -> Self {
        Self { cost, state, from, position: position as u32, period: 0, kept: 0, sibling: NONE }
    }
}

/// The descriptions of a cluster, as far as they are worth anything.
struct Path {
    start: usize,
    heads: Vec<u32>,
    nodes: Vec<Node>,
    /// Cost of the cheapest description without a zone, for each position.
    plain: Vec<f64>,
}

impl Path {
    fn new(start: usize, end: usize) -> Self {
        let length = end - start + 1;
        let mut path = Self { start, heads: vec![NONE; length], nodes: Vec::new(), plain: vec![f64::INFINITY; length] };
        path.relax(start, Node::literal(State::Literal, 0.0, NONE, start));
        path.relax_plain(start, 0.0);
        path
    }

    fn head(&self, position: usize) -> u32 {
        self.heads[position - self.start]
    }

    fn plain(&self, position: usize) -> f64 {
        self.plain[position - self.start]
    }

    fn relax_plain(&mut self, position: usize, cost: f64) {
        let plain = &mut self.plain[position - self.start];
        *plain = plain.min(cost);
    }

    fn at(&self, position: usize) -> impl Iterator<Item = (u32, &Node)> {
        let first = self.head(position);
        let node = |at: u32| self.nodes.get(at as usize).map(|node| (at, node));
        std::iter::successors(node(first), move |(_, last)| node(last.sibling))
    }

    fn state(&self, position: usize, state: State) -> Option<(u32, f64)> {
        self.at(position).find(|(_, node)| node.state == state).map(|(at, node)| (at, node.cost))
    }

    /// The cheapest node at `position`. There is one: the literal reading reaches everywhere.
    fn best(&self, position: usize) -> (u32, f64) {
        let best = self.at(position).min_by(|a, b| a.1.cost.total_cmp(&b.1.cost));
        best.map_or((NONE, f64::INFINITY), |(at, node)| (at, node.cost))
    }

    fn relax(&mut self, to: usize, node: Node) {
        work::add(1);
        match self.state(to, node.state) {
            Some((at, cost)) if node.cost < cost => {
                let sibling = self.nodes[at as usize].sibling;
                self.nodes[at as usize] = Node { sibling, ..node };
            }
            Some(_) => {}
            None => {
                let sibling = self.head(to);
                self.heads[to - self.start] = self.nodes.len() as u32;
                self.nodes.push(Node { sibling, ..node });
            }
        }
    }

    /// Reads the zones off the cheapest description, from its end.
    fn read(&self, found: &mut Vec<Zone>) {
        let first = found.len();
        let mut position = self.start + self.heads.len() - 1;
        let mut at = self.best(position).0;
        // The zone that is being read: its number and sort, where it ends, and what the description costs up to there.
        let mut zone: Option<(State, usize, f64)> = None;
        while let Some(node) = self.nodes.get(at as usize) {
            let start = node.position as usize;
            let before = self.nodes.get(node.from as usize);
            if let Some(copies) = node.state.copies() {
                let (_, end, cost) = *zone.get_or_insert_with(|| {
                    found.push(Zone { copies, units: Vec::new(), margin: 0.0 });
                    (node.state, position, node.cost)
                });
                let zone_found = found.last_mut().expect("pushed when the zone was met");
                if node.period > 0 {
                    let (period, kept) = (node.period as usize, node.kept as usize);
                    zone_found.units.push(Unit { start, end: position, period, kept });
                }
                if before.is_none_or(|before| before.state != node.state) {
                    zone_found.margin = (self.plain(end) - self.plain(start)) - (cost - before.map_or(0.0, |before| before.cost));
                    zone_found.units.reverse();
                    zone = None;
                }
            }
            position = start;
            at = node.from;
        }
        found[first..].reverse();
    }
}

/// Whether the glyphs `start..end`, a root of `period` over and over, are a whole line with nothing between the copies: no
/// writer does that, a press does.
pub(super) fn is_doubled_line(glyphs: &Glyphs, start: usize, end: usize, period: usize) -> bool {
    let ends_line = |at: usize| at == glyphs.len() || glyphs.gap(at).contains(text::is_line_end);
    let begins = start == 0 || ends_line(start);
    begins
        && ends_line(end)
        && (end - start).is_multiple_of(period)
        && glyphs.gap(start + period).is_empty()
        && !text::ends_clause(glyphs.chars[start + period - 1])
        && !glyphs.slice(start, start + period).contains(text::is_line_end)
}
