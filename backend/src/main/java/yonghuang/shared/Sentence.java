package yonghuang.shared;

/** One sentence for a person, in both languages of the shop. */
public record Sentence(String en, String zh) {}
