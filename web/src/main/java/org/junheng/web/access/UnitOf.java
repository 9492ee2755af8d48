package org.junheng.web.access;

import java.util.Map;
import java.util.Optional;
import org.junheng.store.Look;

/** Which unit a path variable is about (归属单位): the variable itself, or the unit of the upload, round… it names. */
enum UnitOf {
    SCHOOL,
    COUNTY,
    REGION,
    UNIT,
    UPLOAD("SELECT unit FROM upload WHERE id = :id"),
    ROUND("SELECT county FROM round WHERE id = :id"),
    FROZEN("SELECT county FROM frozen WHERE id = :id"),
    CORRECTION("SELECT unit FROM correction WHERE id = :id"),
    PLAN("SELECT county FROM plan WHERE id = :id"),
    SCENARIO("SELECT county FROM scenario WHERE id = :id"),
    NOTICE("SELECT county FROM notice WHERE id = :id"),
    OBJECTION(
            "SELECT notice.county FROM objection JOIN notice ON objection.notice = notice.id WHERE objection.id = :id"),
    /** a use of a file as the material of a clause; what shows a case is not reached this way */
    MATERIAL("SELECT county FROM evidence_use WHERE id = :id AND subject = 'material'"),
    OPINION("SELECT county FROM opinion WHERE id = :id"),
    SURVEY("SELECT county FROM survey WHERE id = :id"),
    CONFIRMATION("SELECT unit FROM confirmation WHERE id = :id"),
    CASE("SELECT unit FROM cases WHERE id = :id"),
    ACCOUNT("SELECT home FROM account WHERE id = :id");

    private final String query;

    UnitOf() {
        this("");
    }

    UnitOf(String query) {
        this.query = query;
    }

    Optional<String> find(Look look, String value) {
        if (query.isEmpty()) {
            return Optional.of(value);
        }
        return look.sql()
                .createQuery(query)
                .bind("id", value)
                .mapTo(String.class)
                .findOne();
    }

    /** @param variables name → value of the path's variables */
    static Optional<String> of(String variable, Map<String, String> variables, Look look) {
        String value = variables.get(variable);
        return value == null
                ? Optional.empty()
                : valueOf(variable.toUpperCase(java.util.Locale.ROOT)).find(look, value);
    }
}
