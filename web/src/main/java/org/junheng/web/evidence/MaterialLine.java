package org.junheng.web.evidence;

import java.util.List;
import org.junheng.core.standard.Material;
import org.junheng.core.text.Words;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;

/**
 * One material of a clause and what is there of it (材料行).
 *
 * @param about standard, clause and material
 * @param period of which year it speaks
 * @param late how many of its files were made after the fact
 * @param files the first of them
 */
public record MaterialLine(
        Material material,
        String about,
        Words period,
        Materials.Count count,
        MaterialState state,
        long late,
        List<Filed> files) {

    /**
     * One file of a material.
     *
     * @param isLate whether it was made after the fact
     * @param elsewhere what else it shows this year
     */
    public record Filed(Materials.Filed filed, boolean isLate, List<Elsewhere> elsewhere) {

        private static final int FEW_DIGITS = 12;

        /** The beginning of its digest, enough to tell it from others. */
        public String digest() {
            return filed.file().sha256().substring(0, FEW_DIGITS);
        }

        public boolean isReturned() {
            return filed.use().state() == EvidenceUse.State.RETURNED;
        }

        public boolean waits() {
            return filed.use().state() == EvidenceUse.State.RECEIVED;
        }
    }

    /** Another clause a file serves. */
    public record Elsewhere(Words clause, String path) {}

    /** How many are not shown. */
    public long more() {
        return count.all() - files.size();
    }
}
