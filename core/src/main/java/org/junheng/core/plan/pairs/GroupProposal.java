package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.Standing;

/**
 * Groups of one stage that were found and held against every limit (集团方案).
 *
 * @param given member → leader, -1 for one no group can take
 */
public record GroupProposal(GroupProblem problem, List<Integer> given, Proof proof, double seconds) {

    public List<Member> members(int leader) {
        return of(leader);
    }

    /** Schools no group can take. */
    public List<Member> alone() {
        return of(-1);
    }

    private List<Member> of(int leader) {
        List<Member> members = new ArrayList<>();
        for (int member = 0; member < given.size(); member++) {
            if (given.get(member) == leader) {
                members.add(problem.members().get(member));
            }
        }
        return members;
    }

    /** How the groups stand to every limit. */
    public List<Standing> standings() {
        return problem.standings(given.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How far each group's strength lies from the mean. */
    public List<BigDecimal> excesses() {
        return problem.assignment()
                .excesses(given.stream().mapToInt(Integer::intValue).toArray());
    }
}
