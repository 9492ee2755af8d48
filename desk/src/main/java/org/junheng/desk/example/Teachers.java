package org.junheng.desk.example;

/** The full-time teachers of one stage in one year (专任教师); degrees and titles are better each year. */
record Teachers(
        int all,
        int juniorCollege,
        int bachelor,
        int master,
        int backbone,
        int pe,
        int music,
        int fineArt,
        int intermediate,
        int associate,
        int senior) {

    private static final double PER_CLASS = 1.4;
    private static final double YEARLY = 0.012;
    private static final int FOR_ONE_SENIOR = 90;

    static Teachers of(Section section, int year, int lastYear, int classes) {
        Section.Staffing staffing = section.staffing();
        int back = lastYear - year;
        int students = section.pupils().students(year);
        int all = (int) Math.max(Math.ceil(students / staffing.pupilsPerTeacher()), Math.ceil(classes * PER_CLASS));
        int below = part(all, staffing.belowCollege() * (1 + YEARLY * 10 * back));
        int master = part(all, staffing.master());
        int bachelor = Math.min(all - below - master, part(all, staffing.bachelor() - YEARLY * back));
        int arts = Math.min(all, Math.max(1, part(all, staffing.arts())));
        int pe = (arts + 1) * 4 / 10 + (arts == 1 ? 1 : 0);
        int music = (arts - pe + 1) / 2;
        int senior = all / FOR_ONE_SENIOR;
        return new Teachers(
                all,
                all - below - master - bachelor,
                bachelor,
                master,
                part(all, staffing.backbone() - YEARLY / 4 * back),
                pe,
                music,
                arts - pe - music,
                part(all, staffing.intermediate()),
                part(all - senior, staffing.associate()),
                senior);
    }

    private static int part(int whole, double share) {
        return (int) Math.round(whole * Math.max(0, share));
    }
}
