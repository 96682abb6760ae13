package yonghuang.listings.lint;

import yonghuang.shared.Sentence;

/** What a text of a listing may not say, and for alcohol must say. The words of each stand in {@code listings/text-rules.json}. */
public enum TextRule {
    /** That it prevents or cures a disease (R16). */
    CURE_CLAIM(
            "Food may not be said to prevent or cure a disease. Take these words out; say how it tastes, where it grows, how it is made.",
            "食品不得宣称预防或治疗疾病。请删除这些用语，改为介绍口味、产地或做法。"),
    /** That ordinary food does something for the health (R16). */
    HEALTH_CLAIM(
            "Ordinary food may not be said to do something for the health. Take these words out; say how it tastes, where it grows, how it is made.",
            "普通食品不得宣称保健功能。请删除这些用语，改为介绍口味、产地或做法。"),
    /** That nothing is better: a superlative nobody can show. */
    ABSOLUTE_WORD(
            "Superlatives are not allowed. Say instead what can be checked: a number, a grade, a test, a place.",
            "不得使用绝对化用语。请改用可以核实的说法：数据、等级、检测或产地。"),
    /** Alcohol without the notice that minors get none, or speaking to minors (R18). */
    MINORS_NOTICE(
            "The description of alcohol must hold the notice “Not sold to minors.” and no text may speak to minors.",
            "酒类商品须在描述中写明“不向未成年人出售”，且不得面向未成年人宣传。");

    private final Sentence sentence;

    TextRule(String en, String zh) {
        this.sentence = new Sentence(en, zh);
    }

    /** What to change. */
    public Sentence sentence() {
        return sentence;
    }
}
