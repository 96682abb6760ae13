package yonghuang.catalog.vocabulary;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody edited the words since they were read: 412; read them again. Nothing was changed. */
public final class VocabularyChanged extends Refusal {
    public VocabularyChanged() {
        super(
                "search-words-changed",
                412,
                new Sentence(
                        "Somebody has changed the search words since you read them. Please read them again.",
                        "搜索词已被他人修改，请重新读取后再编辑。"));
    }
}
