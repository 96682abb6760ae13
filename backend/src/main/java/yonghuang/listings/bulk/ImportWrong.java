package yonghuang.listings.bulk;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An import has rows that cannot be taken: 409 {@code /problems/import-wrong}. Nothing of it was carried out. */
final class ImportWrong extends Refusal {
    private final int wrong;

    ImportWrong(int wrong) {
        super(
                "import-wrong",
                409,
                new Sentence(
                        "Some rows cannot be taken. Correct them in the file and send it again.",
                        "部分行无法导入，请在文件中更正后重新上传。"));
        this.wrong = wrong;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("wrong", wrong);
    }
}
