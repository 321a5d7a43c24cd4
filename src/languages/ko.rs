//! Korean.

use super::Patterns;
use crate::page::BylineRole::{Correspondent, Photographer, Reporter};

pub(super) const PATTERNS: Patterns = Patterns {
    lead: r"^(?:\[[^\]]{2,16}[=＝][^\]]{1,12}\]|\([^)]{2,12}[=＝][^)]{1,12}\)|【[^】]{2,16}】)",
    byline: r"^(?:(?:글|사진|글[·ㆍ・]사진)?\s*[=＝:]?\s*\p{Hangul}{2,4}(?:[·ㆍ,]\s?\p{Hangul}{2,4}){0,3}\s*(?:선임|수습|인턴)?(?:기자|특파원|논설위원)(?:\s+\S+@\S+)?)$",
    roles: &[(r"글[·ㆍ・]사진|글", Reporter), (r"사진", Photographer), (r"특파원", Correspondent), (r"기자|논설위원", Reporter)],
    weather: r"최고기온|최저기온|기온|흐리|맑[고음은]|구름|소나기|비가|강수|낮 최고|아침 최저|[0-9]+도",
    advertisement: r"문의\s?[:0-9]|전화\s?[:0-9]|(?-u:\b)0[0-9]{1,2}-[0-9]{3,4}-[0-9]{4}|반값|세일|할인|무료 ?배송|특가",
    notice: r"^(?:공고|부고|알림|사고|입찰 ?공고|분실 ?공고)$",
    furniture: r"^(?:[0-9]{4}년 [0-9]{1,2}월 [0-9]{1,2}일(?: .요일)?|제[0-9,]+호|[A-D]?[0-9]{1,2}면(?:에 계속|에서 계속)?|사회|정치|경제|국제|문화|종합|스포츠|\S{2,8}(?:일보|신문))$",
    caption: r"[/=]\s?\p{Hangul}{2,4} 기자$|사진\s?[=/:]|제공$",
    conjunctions: &[],
};
