package org.junheng.cli;

import picocli.CommandLine.Command;

/** {@code junheng plan}: the cheapest way to pass, with proof; one subcommand for each thing that can be decided. */
@Command(
        name = "plan",
        header = "规划：最省的达标办法，带证明 / plan: the cheapest way to pass, with proof",
        synopsisSubcommandLabel = "KIND",
        subcommands = {
            PlanResourcesCommand.class,
            PlanRotationCommand.class,
            PlanPairsCommand.class,
            PlanGroupsCommand.class,
            PlanLayoutCommand.class,
            PlanZonesCommand.class
        },
        mixinStandardHelpOptions = true)
final class PlanCommand {}
