package org.junheng.core.text;

/** Input that cannot be used (拒收): one sentence in both languages that says where, what was found, and what to write instead. */
public class Refusal extends RuntimeException {

    private final transient Words sentence;

    public Refusal(Words sentence) {
        this(sentence, null);
    }

    public Refusal(Words sentence, Throwable cause) {
        super(sentence.zh() + " / " + sentence.en(), cause);
        this.sentence = sentence;
    }

    public Words sentence() {
        return sentence;
    }
}
