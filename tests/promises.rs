//! The six promises, for any text.

use cleancopy::page::{Cause, Page, Question, Span};
use cleancopy::{Assign, Format, Options, Stages, clean, render};
use proptest::prelude::*;

const PAGES: [&str; 2] = [include_str!("pages/sample-zh.txt"), include_str!("pages/sample-en.txt")];

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Spans are ordered, disjoint, never empty, and lie on character boundaries.
fn assert_spans<'s>(source: &str, spans: impl Iterator<Item = Span> + 's) {
    let mut last = 0;
    for span in spans {
        assert!(span.start < span.end, "{span:?} is empty");
        assert!(last <= span.start, "{span:?} begins before {last}");
        assert!(source.get(span.start..span.end).is_some(), "{span:?} is no slice");
        last = span.end;
    }
}

/// Promise 1: every character that is not white space is in exactly one place or in exactly one edit.
fn assert_nothing_lost(source: &str, page: &Page) {
    assert_spans(source, page.edits.iter().map(|edit| edit.span()));
    let mut places: Vec<Span> = page.parts().flat_map(|part| part.spans.iter().copied()).collect();
    places.sort_unstable();
    assert_spans(source, places.iter().copied());
    let mut claims = vec![0u8; source.len()];
    for edit in &page.edits {
        claims[edit.start..edit.end].fill(1);
    }
    for place in places {
        for (at, _) in source[place.start..place.end].char_indices() {
            let at = place.start + at;
            // An edit within a place claims its characters alone.
            claims[at] = 1;
        }
    }
    for (at, c) in source.char_indices() {
        assert!(is_blank(c) || claims[at] == 1, "{c:?} at {at} is in no place and in no edit");
    }
}

/// Promise 3: the text of a part is its spans in order with the edits inside them applied, so that each character has a
/// span of the source.
fn assert_traced(source: &str, page: &Page) {
    for part in page.parts() {
        let mut text = String::new();
        for span in &part.spans {
            let mut at = span.start;
            for edit in page.edits.iter().filter(|edit| span.contains(edit.span())) {
                text.push_str(&source[at..edit.start]);
                text.push_str(&edit.text);
                at = edit.end;
            }
            text.push_str(&source[at..span.end]);
            let cut = page.edits.iter().find(|edit| span.overlaps(edit.span()) && !span.contains(edit.span()));
            assert!(cut.is_none(), "{cut:?} reaches over the edge of {span:?}");
        }
        assert_eq!(part.text, text);
    }
}

fn repaired(source: &str, page: &Page) -> String {
    page.applied(source, |edit| edit.cause == Cause::Repeat)
}

/// Promise 4: cleaning the repaired text finds no further repeat.
fn assert_settled(source: &str, page: &Page) {
    let repaired = repaired(source, page);
    let again = clean(&repaired, &Options { language: Some(page.language), ..Options::default() });
    let repeats: Vec<_> = again.edits.iter().filter(|edit| edit.cause == Cause::Repeat).collect();
    assert!(repeats.is_empty(), "repeats in the repaired text {repaired:?}: {repeats:?}");
}

/// Promise 2: a refused edit brings its source back, and when all are refused, the source stands there.
fn assert_undone(source: &str, page: &Page) {
    for edit in page.edits.iter().step_by(page.edits.len() / 4 + 1) {
        let options = Options { reject: vec![edit.span()], ..Options::default() };
        let without = clean(source, &options);
        let touching = without.edits.iter().find(|other| other.span().overlaps(edit.span()));
        assert!(touching.is_none(), "{edit:?} was refused, {touching:?} stands there");
        assert_nothing_lost(source, &without);
    }
    let all = Options { reject: vec![Span::new(0, source.len())], ..Options::default() };
    let without = clean(source, &all);
    assert_eq!(without.edits, []);
    assert_eq!(without.applied(source, |_| true), source);
    assert_nothing_lost(source, &without);
}

fn assert_promises(source: &str) {
    let page = clean(source, &Options::default());
    assert_nothing_lost(source, &page);
    assert_traced(source, &page);
    assert_settled(source, &page);
    assert_undone(source, &page);
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Json] {
        assert_eq!(render(&page, format).is_empty(), page.articles.is_empty() && format != Format::Json);
    }
    let outside = page.clone().into_utf16(source);
    let units: Vec<u16> = source.encode_utf16().collect();
    for (inside, outside) in page.edits.iter().zip(&outside.edits) {
        assert_eq!(String::from_utf16_lossy(&units[outside.start..outside.end]), source[inside.start..inside.end]);
    }
}

#[test]
fn our_pages_keep_the_promises() {
    for page in PAGES {
        assert_promises(page);
        assert_promises(&page.replace('\n', "\r\n"));
    }
}

#[test]
fn strings_that_are_nothing_but_repetition_keep_the_promises() {
    for source in [
        "天".repeat(3000),
        "在庆".repeat(999),
        "ab".repeat(500) + &"ba".repeat(500),
        "\r\n".repeat(50),
        "😀𠮷".repeat(400),
        "。\n".repeat(300),
    ] {
        assert_promises(&source);
    }
    let (mut a, mut b) = (String::from("日"), String::from("日月"));
    for _ in 0..11 {
        (a, b) = (b.clone(), b + &a);
    }
    assert_promises(&b);
}

#[test]
fn decisions_outlive_a_new_run_and_edits_elsewhere() {
    let source = PAGES[0];
    let page = clean(source, &Options::default());
    let zone = page.edits.iter().find(|edit| edit.cause == Cause::Repeat).expect("a repeat");
    let before = "前言。\n\n";
    let moved = format!("{before}{source}");
    let reject = vec![Span::new(zone.start + before.len(), zone.end + before.len())];
    let page = clean(&moved, &Options { reject: reject.clone(), ..Options::default() });
    assert!(page.edits.iter().all(|edit| !edit.span().overlaps(reject[0])));
    assert!(page.edits.iter().any(|edit| edit.cause == Cause::Repeat), "the other repeats are repaired still");
}

#[test]
fn a_person_can_settle_a_doubt() {
    let source = PAGES[0];
    let page = clean(source, &Options::default());
    let doubt = &page.doubts[0];
    let candidate = doubt.candidates[1].article.expect("an article");
    let to = page.articles[candidate].paragraphs[0].spans[0].start;
    let span = doubt.part.spans[0];
    let options = Options { assign: vec![Assign { start: span.start, end: span.end, to: Some(to) }], ..Options::default() };
    let settled = clean(source, &options);
    let owner =
        settled.articles.iter().find(|article| article.paragraphs.iter().any(|part| part.spans[0].start == to)).expect("it");
    assert_eq!(owner.byline[0].part.spans[0].start, span.start);
    assert_eq!(settled.doubts.len(), page.doubts.len() - 1);
    assert_nothing_lost(source, &settled);

    // And a headline, also to none.
    let headed = page.articles.iter().find(|article| !article.headline.is_empty()).expect("a headline");
    let headline = headed.headline[0].part.spans[0];
    let to_none = Options { assign: vec![Assign { start: headline.start, end: headline.end, to: None }], ..Options::default() };
    let without = clean(source, &to_none);
    assert!(without.articles.iter().all(|article| article.headline.iter().all(|part| part.part.spans[0] != headline)));
    assert_nothing_lost(source, &without);
}

#[test]
fn a_doubtful_repeat_stays_until_it_is_accepted() {
    let source = "通知如下。\n\n市图书馆新馆今天开放市图书馆新馆今天开放，欢迎光临。\n";
    let page = clean(source, &Options::default());
    assert!(page.edits.iter().all(|edit| edit.cause != Cause::Repeat), "{:?}", page.edits);
    let doubt = page.doubts.iter().find(|doubt| doubt.question == Question::Repeat).expect("a doubt");
    assert_eq!((doubt.part.text.as_str(), doubt.chosen), ("市图书馆新馆今天开放市图书馆新馆今天开放", Some(0)));
    let accepted = clean(source, &Options { accept: doubt.part.spans.clone(), ..Options::default() });
    assert_eq!(repaired(source, &accepted), source.replacen("市图书馆新馆今天开放", "", 1));
    assert!(accepted.doubts.iter().all(|doubt| doubt.question != Question::Repeat));
}

/// Promise 6, on text of which every repetition is meant.
#[test]
fn what_is_meant_stays() {
    for source in [
        "谢谢大家，谢谢！他天天来，一个一个地数，一遍一遍地看，高高兴兴，认认真真。",
        "市市场监管局和县县志办公室的电话是85087171、88888888和13577779999。",
        "“加油！加油！加油！”孩子们哈哈哈哈地笑，锣鼓咚咚咚咚地响。",
        "好一朵美丽的茉莉花，\n好一朵美丽的茉莉花，\n芬芳美丽满枝桠。",
        "The bookkeeper had had enough: “No, no, no,” she said, again and again.",
        "目录\n第一章 ........................ 1\n第二章 ························ 12",
        "人々は様々な色々を、ゴロゴロ、ワンワンワンと。",
        "d41d8cd98f00b204e9800998ecf8427e ffffffff 00000000 AACCGGTTAACCGGTT",
        "姓名 性别\n甲某 男\n乙某 男\n丙某 男\n丁某 女",
    ] {
        let page = clean(source, &Options::default());
        let repeats: Vec<_> = page.edits.iter().filter(|edit| edit.cause == Cause::Repeat).collect();
        assert!(repeats.is_empty(), "{source}: {repeats:?}");
    }
}

#[test]
fn a_stage_that_is_off_makes_no_edit() {
    let source = PAGES[0];
    let causes = |stages: Stages| {
        let mut causes: Vec<Cause> =
            clean(source, &Options { stages, ..Options::default() }).edits.iter().map(|edit| edit.cause).collect();
        causes.sort_unstable();
        causes.dedup();
        causes
    };
    let none = Stages { characters: false, repeats: false, lines: false, articles: false };
    assert_eq!(causes(none), []);
    assert_eq!(causes(Stages { characters: true, ..none }), [Cause::Character]);
    assert_eq!(causes(Stages { repeats: true, ..none }), [Cause::Repeat]);
    assert_eq!(causes(Stages { lines: true, ..none }), [Cause::Space, Cause::LineBreak]);
    let page = clean(source, &Options { stages: none, ..Options::default() });
    assert_nothing_lost(source, &page);
    assert_eq!(page.articles.len(), 1);
}

/// What texts are made of: ordinary, garbled, and hostile.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[天地人大小中文市县年月日]{1,12}",
        2 => "[a-zA-Z]{1,9} ?",
        2 => Just("\n".to_owned()),
        1 => Just("\r\n\r\n".to_owned()),
        2 => "[，。！？“”‘’（）：；、 \u{3000}]{1,2}",
        1 => "[0-9]{1,6}",
        1 => "[😀𠮷ﬁ⾦⻓\u{200B}\u{AD}\u{FFFE}\u{A0}\u{0}\u{7}-]{1,3}",
        1 => Just("ä¸\u{AD}æ–‡".to_owned()),
        1 => Just("■记 者 王 强\n".to_owned()),
        1 => Just("本报讯 ".to_owned()),
        1 => ".{0,6}",
    ]
}

/// A text with a zone: units, each over and over.
fn zone() -> impl Strategy<Value = String> {
    (proptest::collection::vec("[天地人中文市县]{1,5}|[a-z]{2,8} |[，。“”]", 1..6), 2usize..9)
        .prop_map(|(units, copies)| units.iter().map(|unit| unit.repeat(copies)).collect())
}

/// A slice of one of our pages.
fn excerpt() -> impl Strategy<Value = String> {
    (0..PAGES.len(), any::<prop::sample::Index>(), 1usize..600).prop_map(|(page, from, length)| {
        let characters: Vec<char> = PAGES[page].chars().collect();
        let from = from.index(characters.len());
        characters[from..(from + length).min(characters.len())].iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_text_keeps_the_promises(pieces in proptest::collection::vec(prop_oneof![6 => piece(), 1 => zone(), 1 => excerpt()], 0..24)) {
        assert_promises(&pieces.concat());
    }

    #[test]
    fn any_decisions_keep_the_promises(
        pieces in proptest::collection::vec(prop_oneof![3 => piece(), 1 => zone(), 2 => excerpt()], 1..12),
        offsets in proptest::collection::vec((0usize..2000, 0usize..40), 3),
    ) {
        let source = pieces.concat();
        let span = |at: usize| Span::new(offsets[at].0, offsets[at].0 + offsets[at].1);
        let assign = Assign { start: offsets[2].0, end: offsets[2].0 + 1, to: Some(offsets[2].1 * 20) };
        let options = Options { reject: vec![span(0)], accept: vec![span(1)], assign: vec![assign], ..Options::default() };
        let page = clean(&source, &options);
        assert_nothing_lost(&source, &page);
        assert_traced(&source, &page);
    }
}
