//! Every block in its place: articles and doubts before their texts are written.

use std::ops::Range;

use super::Block;
use super::bodies::Body;
use super::bylines::{self, Byline, Credit};
use super::headlines::Headline;
use super::likeness::Likeness;
use super::parts;
use super::sorts::Sort;
use crate::edit::Draft;
use crate::languages::Cues;
use crate::options::Assign;
use crate::page::{Article, BylinePart, Candidate, Doubt, HeadlinePart, HeadlineRole, Kind, Question, Span, rounded};

/// One article, by block.
#[derive(Default)]
struct Item {
    kind: Option<Kind>,
    headline: Vec<(HeadlineRole, Range<usize>)>,
    /// Places of the credits in the source, and what they say.
    byline: Vec<(Span, Credit)>,
    paragraphs: Vec<usize>,
    confidence: f64,
    /// Index of the body that its picture goes with.
    relates_to: Option<usize>,
}

/// A headline or byline whose article the text doesn't tell.
struct Undecided {
    question: Question,
    place: Span,
    /// Bodies, the likeliest first.
    candidates: Vec<(usize, f64)>,
    /// Index of the item that holds it meanwhile.
    item: usize,
}

/// All items in the order of their texts, and what is undecided.
pub(super) struct Placed {
    items: Vec<Item>,
    undecided: Vec<Undecided>,
    /// Places of the blocks in the source.
    spans: Vec<Span>,
}

/// Articles, about, that a person is given to choose from.
const CHOICE: usize = 12;

/// Likeness and place together from which a headline that was given to none may be an article's.
const DOUBTFUL: f64 = 0.2;

/// Likeness from which a caption's words tell its article.
const RELATED: f64 = 0.12;

impl Placed {
    pub(super) fn new(
        blocks: &[Block],
        sorts: &[Sort],
        bodies: Vec<Body>,
        heads: Vec<Headline>,
        cues: &Cues,
        assign: &[Assign],
    ) -> Self {
        let spans = blocks.iter().map(|block| block.span).collect();
        let mut placed = Self { items: Vec::new(), undecided: Vec::new(), spans };
        for (body, related) in bodies.iter().zip(related(blocks, &bodies)) {
            let kind = if body.caption { Kind::Caption } else { Kind::News };
            let paragraphs = body.blocks.clone();
            let relates_to = related.filter(|_| body.caption);
            placed.items.push(Item { kind: Some(kind), paragraphs, confidence: 0.95, relates_to, ..Item::default() });
        }
        placed.headlines(blocks, sorts, &bodies, &heads);
        placed.bylines(blocks, &bodies, bylines::find(blocks, sorts, &bodies, &heads, assign), cues);
        placed.others(blocks, sorts);
        placed.order();
        placed
    }

    fn headlines(&mut self, blocks: &[Block], sorts: &[Sort], bodies: &[Body], heads: &[Headline]) {
        let mut headed = vec![false; bodies.len()];
        heads.iter().filter_map(|head| head.owner).for_each(|body| headed[body] = true);
        for head in heads {
            let whole = |body: &Body| body.blocks.iter().map(|&at| blocks[at].text).collect::<String>();
            if let Some(owner) = head.owner {
                let item = &mut self.items[owner];
                item.headline = parts::parts(blocks, &head.lines, &whole(&bodies[owner]));
                item.confidence = item.confidence.min(head.confidence);
                continue;
            }
            // What goes with a forecast or an advertisement is placed with it.
            if belongs_to(blocks, sorts, head.lines.start).is_some() {
                continue;
            }
            let at = self.items.len();
            let paragraphs = head.lines.clone().collect();
            self.items.push(Item { kind: Some(Kind::Furniture), paragraphs, confidence: 0.5, ..Item::default() });
            let open = |body: usize| !headed[body] && !bodies[body].caption;
            let candidates: Vec<_> =
                head.candidates.iter().copied().filter(|&(body, score)| open(body) && score >= DOUBTFUL).take(5).collect();
            if !candidates.is_empty() {
                let place = Span::new(blocks[head.lines.start].span.start, blocks[head.lines.end - 1].span.end);
                self.undecided.push(Undecided { question: Question::Headline, place, candidates, item: at });
            }
        }
    }

    /// Puts the bylines to their articles, and those that belong to none by themselves.
    fn bylines(&mut self, blocks: &[Block], bodies: &[Body], bylines: Vec<Byline>, cues: &Cues) {
        let mut signed = vec![false; bodies.len()];
        bylines.iter().filter_map(|byline| byline.owner).for_each(|(body, _)| signed[body] = true);
        let open: Vec<usize> = (0..bodies.len()).filter(|&body| !signed[body] && !bodies[body].caption).collect();
        for Byline { lines: group, owner, decided } in bylines {
            let byline = group.clone().flat_map(|at| credits(&blocks[at], cues));
            if let Some((body, confidence)) = owner {
                let item = &mut self.items[body];
                item.byline.extend(byline);
                item.confidence = item.confidence.min(confidence);
                continue;
            }
            let at = self.items.len();
            self.items.push(Item { kind: Some(Kind::Furniture), byline: byline.collect(), confidence: 0.5, ..Item::default() });
            if !decided && !open.is_empty() {
                // Of very many the nearest: this is for a person to choose from.
                let near = open.partition_point(|&body| bodies[body].blocks[0] < group.start);
                let near = &open[near.saturating_sub(CHOICE / 2)..(near + CHOICE).min(open.len())];
                let candidates = near.iter().map(|&body| (body, 1.0 / open.len() as f64)).collect();
                let place = Span::new(blocks[group.start].span.start, blocks[group.end - 1].span.end);
                self.undecided.push(Undecided { question: Question::Byline, place, candidates, item: at });
            }
        }
    }

    /// Forecasts, notices, advertisements and furniture, with the lines that go with them.
    fn others(&mut self, blocks: &[Block], sorts: &[Sort]) {
        let mut held = vec![false; sorts.len()];
        let lines = self.items.iter().flat_map(|item| {
            let headline = item.headline.iter().flat_map(|(_, lines)| lines.clone());
            headline.chain(item.paragraphs.iter().copied())
        });
        lines.collect::<Vec<_>>().into_iter().for_each(|at| held[at] = true);
        let mut open: Option<(usize, Kind)> = None;
        for (at, held) in held.into_iter().enumerate() {
            // A line that goes with nothing belongs to the page.
            let stray = (sorts[at] == Sort::Display).then_some(Kind::Furniture);
            let kind = if held { None } else { belongs_to(blocks, sorts, at).or(stray) };
            let Some(kind) = kind else {
                open = None;
                continue;
            };
            match open {
                Some((last, last_kind)) if last + 1 == at && last_kind == kind => {
                    self.items.last_mut().expect("an item was opened").paragraphs.push(at);
                }
                // A notice says on its first line what it is.
                _ if kind == Kind::Notice && blocks[at].display => {
                    let headline = vec![(HeadlineRole::Headline, at..at + 1)];
                    self.items.push(Item { kind: Some(kind), headline, confidence: 0.8, ..Item::default() });
                }
                _ => self.items.push(Item { kind: Some(kind), paragraphs: vec![at], confidence: 0.8, ..Item::default() }),
            }
            open = Some((at, kind));
        }
    }

    /// Puts the items into the order in which their texts begin.
    fn order(&mut self) {
        let begin = |item: &Item, spans: &[Span]| {
            let paragraph = item.paragraphs.first().map(|&at| spans[at].start);
            paragraph.or_else(|| item.byline.first().map(|(span, _)| span.start)).unwrap_or(0)
        };
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by_key(|&at| begin(&self.items[at], &self.spans));
        let mut items: Vec<Option<Item>> = std::mem::take(&mut self.items).into_iter().map(Some).collect();
        let mut now = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            now[old] = new;
            self.items.extend(items[old].take());
        }
        // Bodies were the first items, so that a body's index was its item's.
        self.items.iter_mut().for_each(|item| item.relates_to = item.relates_to.map(|body| now[body]));
        for undecided in &mut self.undecided {
            undecided.item = now[undecided.item];
            undecided.candidates.iter_mut().for_each(|(body, _)| *body = now[*body]);
        }
        self.undecided.sort_by_key(|undecided| undecided.place);
    }

    /// Pairs of blocks that stand on one line of a headline.
    pub(super) fn joints(&self) -> impl Iterator<Item = (usize, usize)> {
        let parts = self.items.iter().flat_map(|item| &item.headline);
        parts.flat_map(|(_, lines)| (lines.start + 1..lines.end).map(|at| (at - 1, at)))
    }

    /// The articles and doubts with the texts that the finished draft gives.
    pub(super) fn write(self, draft: &Draft) -> (Vec<Article>, Vec<Doubt>) {
        let spans = self.spans;
        let articles: Vec<Article> = self
            .items
            .into_iter()
            .enumerate()
            .map(|(id, item)| {
                let headline = item.headline.into_iter().map(|(role, lines)| {
                    let span = Span::new(spans[lines.start].start, spans[lines.end - 1].end);
                    HeadlinePart { role, part: draft.part(span) }
                });
                let byline = item.byline.into_iter().map(|(span, credit)| BylinePart {
                    role: credit.role,
                    names: credit.names,
                    part: draft.part(span),
                });
                Article {
                    id,
                    kind: item.kind.unwrap_or(Kind::Furniture),
                    headline: headline.collect(),
                    byline: byline.collect(),
                    paragraphs: item.paragraphs.into_iter().map(|at| draft.part(spans[at])).collect(),
                    confidence: rounded(item.confidence),
                    relates_to: item.relates_to,
                }
            })
            .collect();
        let doubts = self.undecided.into_iter().map(|undecided| Doubt {
            id: 0,
            question: undecided.question,
            part: draft.part(undecided.place),
            article: Some(undecided.item),
            candidates: undecided
                .candidates
                .into_iter()
                .map(|(item, score)| Candidate { text: title(&articles[item]), article: Some(item), score: rounded(score) })
                .collect(),
            chosen: None,
        });
        let doubts = doubts.collect();
        (articles, doubts)
    }
}

/// The kind of what a paragraph belongs to that is in no body: a display line goes with the advertisement in whose run it
/// stands, or with the forecast that it stands under.
fn belongs_to(blocks: &[Block], sorts: &[Sort], at: usize) -> Option<Kind> {
    match sorts[at] {
        Sort::Weather => Some(Kind::Weather),
        Sort::Advertisement => Some(Kind::Advertisement),
        Sort::Notice => Some(Kind::Notice),
        Sort::Furniture => Some(Kind::Furniture),
        Sort::Prose | Sort::Byline => None,
        Sort::Display => {
            // An advertisement has few lines; a run longer than this is something else.
            const RUN: usize = 8;
            let other = |sort: &&Sort| **sort != Sort::Display;
            let below = sorts[at + 1..].iter().take(RUN).find(other);
            let above = sorts[..at].iter().rev().take(RUN).find(other);
            // A line of advice under a forecast is a sentence, or has a clause at least.
            let advice = blocks[at].text.contains(|c: char| crate::text::ends_clause(c));
            let tail = advice && at > 0 && sorts[at - 1] == Sort::Weather && blocks.get(at + 1).is_none_or(|next| next.apart);
            match (above, below) {
                _ if tail => Some(Kind::Weather),
                (Some(Sort::Advertisement), _) | (_, Some(Sort::Advertisement)) => Some(Kind::Advertisement),
                _ => None,
            }
        }
    }
}

/// The credits of a byline's line, with their places in the source.
fn credits(block: &Block, cues: &Cues) -> Vec<(Span, Credit)> {
    bylines::credits(block.text, cues).into_iter().map(|credit| (block.place(credit.start, credit.end), credit)).collect()
}

/// For each body the other body that it speaks of most, by its words.
fn related(blocks: &[Block], bodies: &[Body]) -> Vec<Option<usize>> {
    let captions = bodies.iter().filter(|body| body.caption).map(|body| blocks[body.blocks[0]].text);
    let texts: Vec<Vec<&str>> = bodies
        .iter()
        .map(|body| {
            let text = body.blocks.iter().map(|&at| blocks[at].text);
            if body.caption { Vec::new() } else { text.collect() }
        })
        .collect();
    let likeness = Likeness::new(captions, &texts);
    bodies
        .iter()
        .map(|body| {
            let text = blocks[body.blocks[0]].text;
            let scores = if body.caption { likeness.scores(text) } else { Vec::new() };
            let best = scores.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            best.filter(|best| best.1 >= RELATED).map(|best| best.0)
        })
        .collect()
}

/// What an article is called: its headline, or how its text begins.
fn title(article: &Article) -> String {
    let headline = article.headline.iter().find(|part| part.role == HeadlineRole::Headline).map(|headline| &headline.part);
    let Some(part) = headline.or(article.paragraphs.first()) else { return String::new() };
    const LENGTH: usize = 40;
    let mut title: String = part.text.chars().take(LENGTH).collect();
    if title.len() < part.text.len() {
        title.push('…');
    }
    title
}
