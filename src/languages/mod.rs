//! What each language's newspapers say where: cues, as data, one file a language.
//!
//! A cue is a regular expression. Its classes are plain ranges (`一-鿿` for Han characters): the Unicode tables behind names
//! of scripts would be a good part of the wasm, and their automata are slow to build just when the first text comes. A new language is a new file here and a line in [`cues`]; no stage knows a word of any
//! language.

mod de;
mod en;
mod fr;
mod ja;
mod ko;
mod zh;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::page::{BylineRole, Language};
use crate::text;

/// The cues of one language, as written: regular expressions, matched against one line or paragraph without the white
/// space around it.
pub(crate) struct Patterns {
    /// What an article's first paragraph begins with: 本报讯, LONDON (Reuters) -.
    lead: &'static str,
    /// A whole line that is a byline.
    byline: &'static str,
    /// The words that name a role in a byline, each with the role, the longer before the shorter.
    roles: &'static [(&'static str, BylineRole)],
    /// Words of forecasts; some of them make a paragraph one.
    weather: &'static str,
    /// What advertisements and small notices say: telephone, address, sale.
    advertisement: &'static str,
    /// What public notices say.
    notice: &'static str,
    /// Lines that belong to the page: date, folio, section, editors, contacts.
    furniture: &'static str,
    /// What the words under a picture say of it.
    caption: &'static str,
    /// Words that join two: names in a byline, and halves of which the first ends in a hyphen (Nord- und Südtirol).
    conjunctions: &'static [&'static str],
}

/// The cues of one language, compiled as they are first asked for.
pub(crate) struct Cues {
    pub(crate) lead: LazyLock<Regex, Compile>,
    pub(crate) byline: LazyLock<Regex, Compile>,
    pub(crate) weather: LazyLock<Regex, Compile>,
    pub(crate) advertisement: LazyLock<Regex, Compile>,
    pub(crate) notice: LazyLock<Regex, Compile>,
    pub(crate) furniture: LazyLock<Regex, Compile>,
    pub(crate) caption: LazyLock<Regex, Compile>,
    role: LazyLock<Regex, Compile>,
    roles: &'static [(&'static str, BylineRole)],
    pub(crate) conjunctions: &'static [&'static str],
}

type Compile = Box<dyn FnOnce() -> Regex + Send>;

impl Cues {
    fn new(patterns: &'static Patterns) -> Self {
        let compiled = |pattern: &'static str| -> LazyLock<Regex, Compile> {
            LazyLock::new(Box::new(move || Regex::new(pattern).expect("the cues are checked by a test")))
        };
        let roles = patterns.roles;
        Self {
            lead: compiled(patterns.lead),
            byline: compiled(patterns.byline),
            weather: compiled(patterns.weather),
            advertisement: compiled(patterns.advertisement),
            notice: compiled(patterns.notice),
            furniture: compiled(patterns.furniture),
            caption: compiled(patterns.caption),
            role: LazyLock::new(Box::new(move || {
                let words: Vec<&str> = roles.iter().map(|(word, _)| *word).collect();
                Regex::new(&format!("({})", words.join(")|("))).expect("the cues are checked by a test")
            })),
            roles,
            conjunctions: patterns.conjunctions,
        }
    }

    /// The role words of a byline, with their places (bytes) and roles.
    pub(crate) fn roles_in(&self, line: &str) -> Vec<(Range<usize>, BylineRole)> {
        let group = |found: &regex::Captures| (1..).find(|&group| found.get(group).is_some()).unwrap_or(1) - 1;
        let found = self.role.captures_iter(line).map(|found| (found.get_match().range(), self.roles[group(&found)].1));
        found.collect()
    }
}

/// The cues of a language.
pub(crate) fn cues(language: Language) -> &'static Cues {
    macro_rules! once {
        ($patterns:expr) => {{
            static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::new(&$patterns));
            &CUES
        }};
    }
    match language {
        Language::ChineseSimplified | Language::ChineseTraditional => once!(zh::PATTERNS),
        Language::English => once!(en::PATTERNS),
        Language::Japanese => once!(ja::PATTERNS),
        Language::Korean => once!(ko::PATTERNS),
        Language::German => once!(de::PATTERNS),
        Language::French => once!(fr::PATTERNS),
    }
}

/// The language of most of a text: by script, then by characters or words that only one of them has. It looks at no more
/// than a sample, spread over the text.
pub(crate) fn detect(source: &str) -> Language {
    let (mut han, mut kana, mut hangul, mut latin) = (0usize, 0usize, 0usize, 0usize);
    let (mut simplified, mut traditional) = (0usize, 0usize);
    let mut words = [0usize; 3];
    for sample in samples(source) {
        for c in sample.chars() {
            match c {
                'a'..='z' | 'A'..='Z' | 'À'..='ÿ' => latin += 1,
                _ if text::is_kana(c) => kana += 1,
                _ if text::is_han(c) => {
                    han += 1;
                    simplified += usize::from(zh::SIMPLIFIED.contains(c));
                    traditional += usize::from(zh::TRADITIONAL.contains(c));
                }
                _ if text::is_hangul(c) => hangul += 1,
                _ => {}
            }
        }
        for word in sample.split(|c: char| !c.is_alphabetic()) {
            for (count, known) in words.iter_mut().zip([en::WORDS, de::WORDS, fr::WORDS]) {
                *count += usize::from(known.contains(&word));
            }
        }
    }
    if hangul > han + kana && 2 * hangul > latin {
        Language::Korean
    } else if kana * 12 > han && 3 * (kana + han) > latin {
        Language::Japanese
    } else if 3 * han >= latin {
        if traditional > simplified { Language::ChineseTraditional } else { Language::ChineseSimplified }
    } else {
        let [english, german, french] = words;
        if german > english && german > french {
            Language::German
        } else if french > english {
            Language::French
        } else {
            Language::English
        }
    }
}

/// Up to 16 stretches of 4 KB each.
fn samples(source: &str) -> impl Iterator<Item = &str> {
    const SAMPLE: usize = 4096;
    const SAMPLES: usize = 16;
    let step = if source.len() <= SAMPLE * SAMPLES { SAMPLE } else { source.len() / SAMPLES };
    (0..source.len()).step_by(step).map(|at| &source[text::boundary(source, at)..text::boundary(source, at + SAMPLE)])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Language; 7] = [
        Language::ChineseSimplified,
        Language::ChineseTraditional,
        Language::English,
        Language::Japanese,
        Language::Korean,
        Language::German,
        Language::French,
    ];

    #[test]
    fn every_cue_compiles() {
        for language in ALL {
            let cues = cues(language);
            for cue in [
                &cues.lead,
                &cues.byline,
                &cues.weather,
                &cues.advertisement,
                &cues.notice,
                &cues.furniture,
                &cues.caption,
                &cues.role,
            ] {
                assert!(!cue.is_match("\u{1}"), "{language:?}: {cue:?}");
            }
            assert_eq!(cues.role.captures_len(), cues.roles.len() + 1, "{language:?}: a role's pattern has a group of its own");
        }
    }

    #[test]
    fn languages_are_told_apart() {
        for (text, language) in [
            ("本报讯 昨天下午，我市举行了庆祝大会。", Language::ChineseSimplified),
            ("本報訊 昨天下午，市長出席了開幕儀式並講話。", Language::ChineseTraditional),
            ("きょう市内で祭りが開かれた。", Language::Japanese),
            ("오늘 시청에서 행사가 열렸다.", Language::Korean),
            ("The council met on Monday and said that it would not sell the mill.", Language::English),
            ("Der Rat hat am Montag beschlossen, dass die Mühle nicht verkauft wird.", Language::German),
            ("Le conseil a décidé lundi que le moulin ne serait pas vendu.", Language::French),
            ("", Language::ChineseSimplified),
        ] {
            assert_eq!(detect(text), language, "{text}");
        }
    }

    /// One line that a cue must match, and one much like it that the cue must not match.
    #[test]
    fn cues_match_what_they_mean() {
        use Language::{ChineseSimplified as Zh, English as En, French as Fr, German as De, Japanese as Ja, Korean as Ko};
        type Pick = fn(&Cues) -> &Regex;
        let lead: Pick = |cues| &cues.lead;
        let byline: Pick = |cues| &cues.byline;
        let furniture: Pick = |cues| &cues.furniture;
        let advertisement: Pick = |cues| &cues.advertisement;
        let notice: Pick = |cues| &cues.notice;
        let caption: Pick = |cues| &cues.caption;
        for (language, cue, yes, no) in [
            (Zh, lead, "本报讯 昨天下午，", "本报记者将在明天"),
            (Zh, lead, "新华社北京4月30日电 ", "新华社区位于城东"),
            (Zh, lead, "本報訊（記者王強）", "報訊本"),
            (Zh, byline, "■记 者 胡佳英", "记者昨天从市政府了解到，"),
            (Zh, byline, "摄 影 王 强", "摄影展昨天开幕，市民前来参观"),
            (Zh, byline, "□本报记者 张伟", "本报记者节特别报道"),
            (Zh, byline, "本报记者 李明 王强 文/摄", "两名记者的文章"),
            (Zh, byline, "【記者王小明／台北報導】", "記者會昨日召開，"),
            (Zh, furniture, "2021年5月1日 星期六 责任编辑 何晓东", "2021年5月1日，我市召开大会"),
            (Zh, furniture, "A1版", "A1版讲述了他的故事"),
            (Zh, furniture, "（下转4版）", "下转身"),
            (Zh, advertisement, "订购电话：0000-88888888", "电话铃响了三声"),
            (Zh, notice, "遗失声明", "他发表声明说"),
            (Zh, notice, "停水公告", "公告牌立在路口"),
            (Zh, caption, "图为活动现场。王强 摄", "他摄于黑暗"),
            (En, lead, "LONDON (Reuters) - The", "London is calling"),
            (En, lead, "SPRINGFIELD — The", "SALE! SALE!"),
            (En, byline, "By Anna Miller", "By the river stood a mill."),
            (En, byline, "BY ANNA MILLER, Staff Reporter", "BY ORDER OF THE COUNCIL OF TRENT IN SESSION"),
            (En, furniture, "Continued on page 4", "He continued on foot"),
            (En, furniture, "Saturday, May 1, 2021", "Saturday, May 1, was cold"),
            (En, furniture, "Editor: Lucy Pennington   News desk: 01555 332100", "Editors met the mayor in the old mill"),
            (En, advertisement, "Call 555-0134 today", "They call him Sam"),
            (En, notice, "NOTICE OF PUBLIC HEARING", "She gave notice"),
            (Ja, byline, "【田中一郎】", "田中一郎さんが受賞した"),
            (Ja, furniture, "２面に続く", "続く戦い"),
            (Ko, byline, "김철수 기자", "기자가 물었다"),
            (Ko, furniture, "3면에 계속", "계속되는 비"),
            (De, byline, "Von Anna Schmidt", "Von der Brücke"),
            (De, furniture, "Fortsetzung auf Seite 4", "Die Fortsetzung folgt"),
            (Fr, byline, "Par Jean Dupont", "Par hasard"),
            (Fr, furniture, "Suite en page 4", "La suite est connue"),
        ] {
            let cue = cue(cues(language));
            assert!(cue.is_match(yes), "{language:?}: {cue:?} should match {yes}");
            assert!(!cue.is_match(no), "{language:?}: {cue:?} should not match {no}");
        }
    }
}
