package yonghuang.merchants.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.Team;
import yonghuang.merchants.team.Teams;
import yonghuang.merchants.web.TeamMessages.Accepted;
import yonghuang.merchants.web.TeamMessages.InvitationAnswer;
import yonghuang.merchants.web.TeamMessages.InvitationRequest;
import yonghuang.merchants.web.TeamMessages.MemberAnswer;
import yonghuang.merchants.web.TeamMessages.NewInvitation;
import yonghuang.merchants.web.TeamMessages.RolesRequest;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.People;

/** Who belongs to a merchant. Another merchant's team does not exist. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Members")
class TeamController {
    private final Teams teams;
    private final Merchants merchants;
    private final People people;
    private final Clock clock;

    TeamController(Teams teams, Merchants merchants, People people, Clock clock) {
        this.teams = teams;
        this.merchants = merchants;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/merchants/{m}/members")
    @Operation(operationId = "listMembers", summary = "Everybody who belongs, 50 at most")
    Page<MemberAnswer> members(@Parameter(hidden = true) Caller caller, @PathVariable String m) {
        teams.rolesOf(caller, m);
        var team = teams.find(m);
        return whole(team == null ? List.of() : members(team));
    }

    private List<MemberAnswer> members(Team team) {
        return team.members().stream()
                .map(member ->
                        MemberAnswer.of(member, people.find(member.account()).orElse(null)))
                .toList();
    }

    @PutMapping("/merchants/{m}/members/{account}")
    @Operation(operationId = "giveMemberRoles", summary = "An owner says what a member does")
    MemberAnswer give(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String m,
            @PathVariable String account,
            @RequestBody RolesRequest request) {
        var team = teams.give(caller, m, account, request.read());
        var member = team.member(account).orElseThrow(NotFound::new);
        return MemberAnswer.of(member, people.find(account).orElse(null));
    }

    @DeleteMapping("/merchants/{m}/members/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @Operation(operationId = "removeMember", summary = "Ends a membership at once; a member may leave by itself")
    void remove(@Parameter(hidden = true) Caller caller, @PathVariable String m, @PathVariable String account) {
        teams.remove(caller, m, account);
    }

    @GetMapping("/merchants/{m}/invitations")
    @Operation(operationId = "listInvitations", summary = "The newest invitations, 50 at most; for owners")
    Page<InvitationAnswer> invitations(@Parameter(hidden = true) Caller caller, @PathVariable String m) {
        teams.require(caller, m, MemberRole.OWNER);
        var team = teams.find(m);
        if (team == null) return whole(List.of());
        return whole(team.invitations().reversed().stream()
                .map(invitation -> InvitationAnswer.of(invitation, clock.instant()))
                .toList());
    }

    @PostMapping("/merchants/{m}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(operationId = "invite", summary = "Asks somebody in; the token is shown this once")
    NewInvitation invite(
            @Parameter(hidden = true) Caller caller, @PathVariable String m, @RequestBody InvitationRequest request) {
        return NewInvitation.of(teams.invite(caller, m, request.read()), clock.instant());
    }

    @DeleteMapping("/merchants/{m}/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @Operation(operationId = "takeBackInvitation", summary = "Takes an invitation back")
    void takeBack(@Parameter(hidden = true) Caller caller, @PathVariable String m, @PathVariable String id) {
        teams.takeBack(caller, m, id);
    }

    @PostMapping("/invitations/accept")
    @Operation(operationId = "acceptInvitation", summary = "Comes in by the token of an invitation, once")
    Accepted accept(@Parameter(hidden = true) Caller caller, @RequestBody TeamMessages.TokenRequest request) {
        var team = teams.accept(caller.account(), request.read());
        var member = team.member(caller.account()).orElseThrow(NotFound::new);
        var merchant = merchants.find(team.id()).orElseThrow(NotFound::new);
        return Accepted.of(Objects.requireNonNull(merchant), member);
    }

    private static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, items.size());
    }
}
