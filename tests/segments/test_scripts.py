"""Sentences in scripts that write no Latin full stop, or no spaces."""

from __future__ import annotations

import pytest

from enregard import documents
from enregard.segments import split

TEXTS = {
    "zh": ["我们昨天在布鲁塞尔开会。", "“谢谢大家！”他说。", "这是一次重大升级吗？", "是的。"],
    "ja": [
        "昨日ブリュッセルで会議を開きました。",
        "「ありがとうございます。」と言いました。",
        "これは重大ですか？",
        "はい。",
    ],
    "ar": ["اجتمعنا أمس في بروكسل.", "هل هذا تصعيد كبير؟", "نعم، شكرا لكم جميعا."],
    "fi": ["Hän tuli kotiin 28. lokakuuta.", "Kello oli 5.30.", "Mitä nyt?"],
    "cs": ["Přišel domů 28. října.", "J. Novák řekl: „Dobře.“", "Co teď?"],
    "he": ["הוא הגיע הביתה.", "מה עכשיו?", "הכול אבד."],
    "hi": ["वह घर आया।", "क्या हुआ?", "सब खो गया।"],
    "vi": ["Anh ấy đã về nhà.", "Chuyện gì?", "Tất cả đã mất."],
    "xx": ["One came.", "Two went."],
    "th": ["เมื่อวานเราประชุมกันที่บรัสเซลส์", "เลขาธิการนาโตพูดถึงกองทหารเกาหลีเหนือ", "นี่เป็นการยกระดับครั้งใหญ่"],
}


@pytest.mark.parametrize("language", TEXTS)
def test_sentences_of_other_scripts(language: str) -> None:
    between = "" if language in {"zh", "ja"} else " "
    document = documents.from_text(between.join(TEXTS[language]) + "\n", "text", language)
    assert [segment.text for segment in split(document)] == TEXTS[language]
