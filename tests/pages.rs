//! Whole pages against their truth, written out the same way, so that a failure reads as a difference of two pages.

use std::fmt::Write as _;
use std::path::Path;

use cleancopy::page::{BylineRole, HeadlineRole, Kind, Page};
use cleancopy::{Options, clean};
use serde_json::Value;

/// A page as lines of text, the way a person would check it.
fn written(page: &Page) -> String {
    let mut out = String::new();
    for article in &page.articles {
        let kind = name(&article.kind);
        let relates = article
            .relates_to
            .map_or(String::new(), |other| format!(" of {}", first_words(&page.articles[other].paragraphs[0].text)));
        // A byline that waits for its article is told with the doubts.
        if !article.byline.is_empty() && article.paragraphs.is_empty() {
            continue;
        }
        writeln!(out, "== {kind}{relates}").unwrap();
        for headline in &article.headline {
            writeln!(out, "{}: {}", name(&headline.role), headline.part.text).unwrap();
        }
        for byline in &article.byline {
            writeln!(out, "{}: {}", name(&byline.role), byline.names.join(", ")).unwrap();
        }
        for paragraph in &article.paragraphs {
            writeln!(out, "  {}", paragraph.text).unwrap();
        }
    }
    for doubt in &page.doubts {
        let byline = doubt.article.map(|article| &page.articles[article].byline);
        let names = byline.into_iter().flatten().flat_map(|byline| &byline.names).cloned().collect::<Vec<_>>().join(", ");
        writeln!(out, "?? {}: {names}", name(&doubt.question)).unwrap();
        let mut candidates: Vec<usize> = doubt.candidates.iter().filter_map(|candidate| candidate.article).collect();
        candidates.sort_unstable();
        for article in candidates {
            writeln!(out, "  {}", first_words(&page.articles[article].paragraphs[0].text)).unwrap();
        }
    }
    out
}

fn name<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn first_words(text: &str) -> String {
    text.chars().take(16).collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// The truth of one of our own pages (tests/pages/*.truth.json), written the same way.
fn written_truth(truth: &Value) -> String {
    let mut out = String::new();
    let articles = truth["articles"].as_array().unwrap();
    let begin =
        |id: &str| first_words(articles.iter().find(|article| article["id"] == id).unwrap()["paragraphs"][0].as_str().unwrap());
    for article in articles {
        let relates = article["relatesTo"].as_str().map_or(String::new(), |id| format!(" of {}", begin(id)));
        writeln!(out, "== {}{relates}", article["kind"].as_str().unwrap()).unwrap();
        for headline in article["headline"].as_array().unwrap() {
            writeln!(out, "{}: {}", headline["role"].as_str().unwrap(), headline["text"].as_str().unwrap()).unwrap();
        }
        for byline in article["byline"].as_array().unwrap() {
            writeln!(out, "{}: {}", byline["role"].as_str().unwrap(), strings(&byline["names"]).join(", ")).unwrap();
        }
        strings(&article["paragraphs"]).iter().for_each(|text| writeln!(out, "  {text}").unwrap());
    }
    for doubt in truth["doubts"].as_array().unwrap() {
        let names = doubt["byline"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|byline| strings(&byline["names"]))
            .collect::<Vec<_>>()
            .join(", ");
        writeln!(out, "?? {}: {names}", doubt["question"].as_str().unwrap()).unwrap();
        strings(&doubt["candidates"]).iter().for_each(|id| writeln!(out, "  {}", begin(id)).unwrap());
    }
    out
}

/// Fails with the lines that only one of the two pages has, `-` expected, `+` found.
fn assert_same(found: &str, expected: &str) {
    if found == expected {
        return;
    }
    let missing = |from: &str, other: &str, sign: char| -> String {
        let lines = from.lines().filter(|line| !other.lines().any(|known| known == *line));
        lines.map(|line| format!("{sign} {line}\n")).collect()
    };
    let moved = || found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    let mut difference = missing(expected, found, '-') + &missing(found, expected, '+');
    if let (true, Some((found, expected))) = (difference.is_empty(), moved()) {
        difference = format!("first out of order\n- {expected}\n+ {found}\n");
    }
    panic!("the page differs:\n{difference}\nwhole page found:\n{found}");
}

fn page(name: &str) -> (String, Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let truth = std::fs::read_to_string(folder.join(format!("{name}.truth.json"))).unwrap();
    (text, serde_json::from_str(&truth).unwrap())
}

fn check_own(name: &str) {
    let (source, truth) = page(name);
    let found = clean(&source, &Options::default());
    assert_same(&written(&found), &written_truth(&truth));

    // The zones, each unit once.
    let mut zones: Vec<(usize, String)> = Vec::new();
    for repeat in found.edits.iter().filter_map(|edit| edit.repeat.as_ref()) {
        if zones.len() == repeat.zone {
            zones.push((repeat.copies, String::new()));
        }
        zones[repeat.zone].1 += &repeat.unit;
    }
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    let expected: Vec<(usize, String)> = truth["zones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|zone| (zone["copies"].as_u64().unwrap() as usize, tight(zone["text"].as_str().unwrap())))
        .collect();
    assert_eq!(zones.iter().map(|(copies, text)| (*copies, tight(text))).collect::<Vec<_>>(), expected);

    // What must survive, does.
    let text: String = found.parts().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n");
    for kept in strings(&truth["kept"]["repeats"]).iter().chain(&strings(&truth["kept"]["spaces"])) {
        assert!(text.contains(kept.as_str()), "{kept} is gone");
    }
}

#[test]
fn our_chinese_page_comes_out_whole() {
    check_own("sample-zh");
}

#[test]
fn our_english_page_comes_out_whole() {
    check_own("sample-en");
}

/// The page that the project began with, where the folder with it stands beside the project.
#[test]
fn the_first_page_comes_out_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let (Ok(source), Ok(truth)) = (
        std::fs::read_to_string(folder.join("pinghu-daily-page.txt")),
        std::fs::read_to_string(folder.join("pinghu-daily-page.truth.json")),
    ) else {
        eprintln!("SKIPPED: ../shared/samples is not there");
        return;
    };
    let truth: Value = serde_json::from_str(&truth).unwrap();
    let page = clean(&source, &Options::default());
    let items = truth["items"].as_array().unwrap();
    let item = |id: &str| items.iter().find(|item| item["id"] == id).unwrap();
    let paragraphs = |item: &Value| {
        item["body"].as_array().unwrap().iter().map(|part| part["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let found = |kind: Kind| page.articles.iter().filter(move |article| article.kind == kind);
    let texts = |article: &cleancopy::page::Article| article.paragraphs.iter().map(|part| part.text.clone()).collect::<Vec<_>>();

    let mut count = 0;
    for item in items.iter().filter(|item| item["kind"] == "news") {
        let expected = paragraphs(item);
        let article = found(Kind::News)
            .find(|article| texts(article)[0] == expected[0])
            .unwrap_or_else(|| panic!("{} is missing", item["id"]));
        assert_same(&texts(article).join("\n"), &expected.join("\n"));
        count += expected.len();
        let headline = |role| {
            article.headline.iter().filter(|part| part.role == role).map(|part| part.part.text.as_str()).collect::<String>()
        };
        assert_eq!(headline(HeadlineRole::Kicker), item["headline"]["kicker"].as_str().unwrap_or(""), "{}", item["id"]);
        assert_eq!(headline(HeadlineRole::Headline), item["headline"]["main"].as_str().unwrap(), "{}", item["id"]);
        assert_eq!(headline(HeadlineRole::Deck), "", "{}", item["id"]);
        let role = |role: &str| match role {
            "记者" => BylineRole::Reporter,
            "通讯员" => BylineRole::Correspondent,
            "摄影" => BylineRole::Photographer,
            other => panic!("{other}"),
        };
        let people = item["byline"]["people"].as_array().cloned().unwrap_or_default();
        let expected: Vec<_> = people
            .iter()
            .map(|person| (role(person["role"].as_str().unwrap()), vec![person["name"].as_str().unwrap().to_owned()]))
            .collect();
        assert_eq!(
            article.byline.iter().map(|part| (part.role, part.names.clone())).collect::<Vec<_>>(),
            expected,
            "{}",
            item["id"]
        );
    }
    assert_eq!((count, found(Kind::News).count()), (30, 7));

    let caption = found(Kind::Caption).next().expect("a caption");
    assert_eq!(texts(caption), paragraphs(item("caption")));
    assert_eq!(page.articles[caption.relates_to.unwrap()].headline[1].part.text, "我市隆重庆祝“五一”国际劳动节");
    assert_eq!(found(Kind::Caption).count(), 1);
    assert_eq!(found(Kind::Weather).map(texts).collect::<Vec<_>>(), [paragraphs(item("weather"))]);
    let advertisement = found(Kind::Advertisement).map(texts).collect::<Vec<_>>();
    let mut expected = paragraphs(item("ad"));
    expected.insert(1, item("ad")["headline"]["main"].as_str().unwrap().to_owned());
    assert_eq!(advertisement, [expected]);
    assert_eq!(found(Kind::Furniture).next().map(texts), Some(paragraphs(item("masthead"))));

    // Three bylines that the text can't place, each with the three articles that have none.
    let unsigned = truth["unassigned_bylines"]["candidates"].as_array().unwrap().len();
    let doubts: Vec<_> =
        page.doubts.iter().map(|doubt| (doubt.part.text.replace('\n', " "), doubt.candidates.len(), doubt.chosen)).collect();
    let expected: Vec<_> = truth["unassigned_bylines"]["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| (block["text"].as_str().unwrap().to_owned(), unsigned, None))
        .collect();
    assert_eq!(doubts, expected);

    // Repeats: two zones, nothing else. Spaces: the truth's mends.
    let repeats: Vec<_> =
        page.edits.iter().filter_map(|edit| edit.repeat.as_ref()).map(|repeat| (repeat.zone, repeat.copies)).collect();
    assert!(repeats.iter().all(|repeat| matches!(repeat, (0, 31) | (1, 2))) && repeats.len() == 14, "{repeats:?}");
    let lines: Vec<&str> = source.lines().collect();
    let mut mended = 0;
    for mend in truth["mends"].as_array().unwrap() {
        let line = lines[mend["line"].as_u64().unwrap() as usize - 1];
        let start = line.as_ptr() as usize - source.as_ptr() as usize + line.find(mend["from"].as_str().unwrap()).unwrap();
        let end = start + mend["from"].as_str().unwrap().len();
        let mut text = source[start..end].to_owned();
        for edit in page.edits.iter().rev().filter(|edit| start <= edit.start && edit.end <= end) {
            text.replace_range(edit.start - start..edit.end - start, &edit.text);
            mended += 1;
        }
        assert_eq!(text, mend["to"].as_str().unwrap());
    }
    assert_eq!(mended, page.stats.edits.space, "no other space was touched");
    let clean: String = page.parts().map(|part| part.text.as_str()).collect();
    assert!(clean.contains("市市场监管局") && clean.contains("招生热线：85087171 85087979驾培 全日制"));
}
