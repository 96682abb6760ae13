package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Reads Chinese aloud: one toneless lower-case syllable per character, ü as v. The first use loads the dictionary. */
final class Pinyin {
    /** Places and goods whose characters the dictionary reads another way first. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("萝卜", List.of("luo", "bo")),
            Map.entry("荸荠", List.of("bi", "qi")),
            Map.entry("苕", List.of("shao")),
            Map.entry("苍术", List.of("cang", "zhu")),
            Map.entry("白术", List.of("bai", "zhu")),
            Map.entry("长阳", List.of("chang", "yang")),
            Map.entry("重庆", List.of("chong", "qing")),
            Map.entry("佛手", List.of("fo", "shou")),
            Map.entry("禅茶", List.of("chan", "cha")),
            Map.entry("叶路", List.of("ye", "lu")),
            Map.entry("荷叶", List.of("he", "ye")),
            Map.entry("六安", List.of("lu", "an")),
            Map.entry("蚌埠", List.of("beng", "bu")),
            Map.entry("丽水", List.of("li", "shui")),
            Map.entry("台州", List.of("tai", "zhou")),
            Map.entry("乐清", List.of("yue", "qing")),
            Map.entry("铅山", List.of("yan", "shan")),
            Map.entry("黄陂", List.of("huang", "pi")),
            Map.entry("监利", List.of("jian", "li")),
            Map.entry("大别山", List.of("da", "bie", "shan")));

    private static final int LONGEST_KNOWN = 3;
    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final Map<Character, String> READ = new ConcurrentHashMap<>();

    /** What the dictionary and the list above know. */
    static final Pinyin PLAIN = new Pinyin(Map.of());

    private final Map<String, List<String>> taught;
    private final int longest;

    /** @param taught readings that come before all others: one syllable per character */
    Pinyin(Map<String, List<String>> taught) {
        this.taught = Map.copyOf(taught);
        this.longest = Math.max(
                LONGEST_KNOWN,
                taught.keySet().stream().mapToInt(String::length).max().orElse(0));
    }

    private static HanyuPinyinOutputFormat format() {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    /** @param chinese a run of Chinese characters; one the dictionary lacks is left as it is */
    List<String> syllables(String chinese) {
        var syllables = new ArrayList<String>(chinese.length());
        int at = 0;
        while (at < chinese.length()) {
            var known = knownAt(chinese, at);
            if (known.isEmpty()) known = List.of(READ.computeIfAbsent(chinese.charAt(at), Pinyin::read));
            syllables.addAll(known);
            at += known.size();
        }
        return syllables;
    }

    private List<String> knownAt(String chinese, int at) {
        for (int length = longest; length > 0; length--) {
            if (at + length > chinese.length()) continue;
            var text = chinese.substring(at, at + length);
            var known = taught.getOrDefault(text, KNOWN.get(text));
            if (known != null) return known;
        }
        return List.of();
    }

    private static String read(char character) {
        try {
            var readings = PinyinHelper.toHanyuPinyinStringArray(character, FORMAT);
            return readings == null || readings.length == 0 ? String.valueOf(character) : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
