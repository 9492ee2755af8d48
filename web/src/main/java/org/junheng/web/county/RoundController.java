package org.junheng.web.county;

import java.time.LocalDate;
import java.util.List;
import org.junheng.core.register.Register;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A county's collection rounds (收数批次): opened, closed, opened again. */
@Controller
class RoundController {

    private final Store store;
    private final Board board;

    RoundController(Store store, Board board) {
        this.store = store;
        this.board = board;
    }

    @PostMapping("/county/{county}/{year}/round")
    Go open(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String name,
            @RequestParam String due,
            @RequestParam(defaultValue = "") List<String> register,
            @RequestParam(defaultValue = "") List<String> school) {
        CollectPage page = board.page(county, year);
        List<String> registers = page.registers().stream()
                .map(Register::id)
                .filter(register::contains)
                .toList();
        List<String> schools =
                page.schools().stream().map(Unit::id).filter(school::contains).toList();
        if (name.isBlank()) {
            throw new Refusal(Words.of("请写批次名称，例 2025 年秋季", "name the round, for example autumn 2025"));
        }
        LocalDate day = CollectController.day(due);
        store.doing(
                visitor.actor(CollectController.STAFF),
                deed -> Rounds.open(deed, county, year, name.strip(), registers, schools, day));
        return new Go(page.path() + "/collect");
    }

    /** @param step close or reopen */
    @PostMapping("/county/{county}/{year}/round/state")
    Go state(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason) {
        Round round = board.page(county, year)
                .round()
                .orElseThrow(() -> new Refusal(Words.of("这一学年没有收数批次", "there is no round in this school year")));
        store.doing(visitor.actor(CollectController.STAFF), deed -> {
            switch (step) {
                case "close" -> Rounds.close(deed, round, reason.strip());
                case "reopen" -> Rounds.reopen(deed, round, reason.strip());
                default -> throw new Refusal(Words.of("没有这一步", "there is no such step"));
            }
        });
        return new Go("/county/" + county + "/" + year + "/collect");
    }
}
