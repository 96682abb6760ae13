package yonghuang.listings.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Some words of a listing are not allowed: 422 {@code /problems/text-refused}, {@code marks} says which and why. */
public final class TextRefused extends Refusal {
    private final List<Mark> marks;

    public TextRefused(List<Mark> marks) {
        super(
                "text-refused",
                422,
                new Sentence("Some words may not be used. Change the marked ones.", "部分用语不得使用，请修改标出的文字。"));
        this.marks = List.copyOf(marks);
    }

    /** @throws TextRefused when anything of it is marked */
    public static void refuseMarked(List<Mark> marks) {
        if (!marks.isEmpty()) throw new TextRefused(marks);
    }

    public List<Mark> marks() {
        return marks;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("marks", marks.stream().map(TextRefused::member).toList());
    }

    private static Map<String, Object> member(Mark mark) {
        var member = new LinkedHashMap<String, Object>();
        member.put("field", mark.field());
        member.put("from", mark.from());
        member.put("to", mark.to());
        member.put("words", mark.words());
        member.put("rule", mark.rule().name());
        member.put("message", mark.rule().sentence());
        return member;
    }
}
