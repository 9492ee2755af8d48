package org.junheng.store.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/** The codes of the slips (问卷码): drawn by chance, shown once, kept as digests alone. */
public final class SurveyCodes {

    /** no digit and letter that look alike; 15 of these 31 are 74 bits of chance */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 15;
    private static final int PART = 5;
    private static final int MOST = 20_000;
    private static final SecureRandom CHANCE = new SecureRandom();

    private SurveyCodes() {}

    /**
     * New codes for a group, at a school where it is asked per school. Those sent before and not used yet are void from now on.
     *
     * @return the codes, which nobody can tell any more after this
     */
    public static List<String> issue(Deed deed, Survey survey, String group, String school, int number) {
        survey.held(deed);
        if (number < 0 || number > MOST) {
            throw new Refusal(Words.of("份数应是 0 到 %d 的整数", "a whole number from 0 to %d", MOST));
        }
        int voided = deed.sql()
                .createUpdate("UPDATE survey_code SET state = 'VOID'"
                        + " WHERE survey = :survey AND asked = :asked AND school = :school AND state = 'SENT'")
                .bind("survey", survey.id())
                .bind("asked", group)
                .bind("school", school)
                .execute();
        List<String> codes = new ArrayList<>();
        PreparedBatch rows = deed.sql()
                .prepareBatch("INSERT INTO survey_code (digest, survey, asked, school, state)"
                        + " VALUES (:digest, :survey, :asked, :school, 'SENT')");
        for (int i = 0; i < number; i++) {
            String code = drawn();
            codes.add(code);
            rows.bind("digest", digest(code))
                    .bind("survey", survey.id())
                    .bind("asked", group)
                    .bind("school", school)
                    .add();
        }
        if (number > 0) {
            rows.execute();
        }
        deed.note(
                survey.county(),
                school.isEmpty() ? survey.county() : school,
                "survey.issued",
                survey.id(),
                number + (voided == 0 ? "" : " (-" + voided + ")"));
        return codes;
    }

    private static String drawn() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** A code in parts, as it is easier to type. */
    public static String shown(String code) {
        return code.replaceAll("(.{" + PART + "})(?=.)", "$1-");
    }

    /** A code however it was typed: blanks and strokes in it, small letters, full-width signs. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether it could be one at all. */
    public static boolean isCode(String plain) {
        return plain.length() == LENGTH && plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    static String digest(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static Optional<SurveyCode> find(Look look, String plain) {
        return look.sql()
                .createQuery("SELECT * FROM survey_code WHERE digest = :digest")
                .bind("digest", digest(plain))
                .map((row, context) -> new SurveyCode(
                        row.getString("digest"),
                        row.getString("survey"),
                        row.getString("asked"),
                        row.getString("school"),
                        SurveyCode.State.valueOf(row.getString("state"))))
                .findOne();
    }

    static void end(Deed deed, Survey survey) {
        deed.sql()
                .createUpdate("UPDATE survey_code SET state = 'OVER' WHERE survey = :survey AND state = 'SENT'")
                .bind("survey", survey.id())
                .execute();
    }
}
