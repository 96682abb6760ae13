package yonghuang.merchants.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yonghuang.shared.NotFound;

class TeamTests {
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final Set<MemberRole> SHIPPING = Set.of(MemberRole.SHIPPING);

    private final Team founded = Team.founded("m-1", "acc_owner", NOW);
    private final Team invited = founded.inviting(Invitation.open("inv_1", "digest", SHIPPING, NOW), NOW);

    @Test
    void whoBringsTheInvitationIsAMemberForWhatItSays() {
        var team = invited.accepting("digest", "acc_2", NOW);

        assertThat(team.member("acc_2").orElseThrow().roles()).containsExactly(MemberRole.SHIPPING);
        assertThat(team.invitations().getFirst().status(NOW)).isEqualTo(Invitation.Status.USED);
        assertThat(team.owed()).contains("acc_2");
    }

    @Test
    void anInvitationIsUsedOnce() {
        var team = invited.accepting("digest", "acc_2", NOW);

        assertThatExceptionOfType(InvitationOver.class).isThrownBy(() -> team.accepting("digest", "acc_3", NOW));
        assertThat(team.accepting("digest", "acc_2", NOW)).isEqualTo(team);
    }

    @Test
    void whoWasRemovedDoesNotComeBackByTheSameInvitation() {
        var team = invited.accepting("digest", "acc_2", NOW).without("acc_2");

        assertThatExceptionOfType(InvitationOver.class).isThrownBy(() -> team.accepting("digest", "acc_2", NOW));
    }

    @Test
    void anInvitationRunsOutAfterAWeek() {
        assertThat(invited.accepting(
                                "digest", "acc_2", NOW.plus(Duration.ofDays(7).minusMillis(1)))
                        .member("acc_2"))
                .isPresent();
        assertThatExceptionOfType(InvitationOver.class)
                .isThrownBy(() -> invited.accepting("digest", "acc_2", NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void anInvitationTakenBackOpensNothing() {
        assertThatExceptionOfType(InvitationOver.class)
                .isThrownBy(() -> invited.takingBack("inv_1").accepting("digest", "acc_2", NOW));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invited.takingBack("inv_2"));
    }

    @Test
    void anotherTextOpensNothing() {
        assertThatExceptionOfType(InvitationOver.class).isThrownBy(() -> invited.accepting("other", "acc_2", NOW));
    }

    @Test
    void theLastOwnerStays() {
        assertThatExceptionOfType(LastOwner.class).isThrownBy(() -> founded.without("acc_owner"));
        assertThatExceptionOfType(LastOwner.class).isThrownBy(() -> founded.giving("acc_owner", SHIPPING));
        var two = invited.accepting("digest", "acc_2", NOW).giving("acc_2", Set.of(MemberRole.OWNER));
        assertThat(two.without("acc_owner").members())
                .extracting(Member::account)
                .containsExactly("acc_2");
    }

    @Test
    void whoIsNoMemberIsNeitherChangedNorRemoved() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> founded.without("acc_9"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> founded.giving("acc_9", SHIPPING));
    }

    @Test
    void thereIsRoomForFiftyOpenInvitations() {
        var team = founded;
        for (int i = 0; i < Team.MOST_INVITATIONS; i++)
            team = team.inviting(Invitation.open("inv_" + i, "d" + i, SHIPPING, NOW), NOW);
        var full = team;
        var another = Invitation.open("inv_x", "dx", SHIPPING, NOW);

        assertThatExceptionOfType(TeamFull.class).isThrownBy(() -> full.inviting(another, NOW));
        var later = full.takingBack("inv_7").inviting(another, NOW);
        assertThat(later.invitations())
                .hasSize(Team.MOST_INVITATIONS)
                .noneMatch(known -> known.id().equals("inv_7"));
    }
}
