"""What the projects room declares to the house."""

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.decisions import matters
from utblick.funding.actions import move_links
from utblick.monitoring import turning
from utblick.participation import purposes
from utblick.people.roles import INSIDE, Role
from utblick.projects import basis, deciding, documents, inventing, packs, queries, shown
from utblick.projects import happenings as _happenings  # noqa: F401
from utblick.projects.models import (
    BudgetLine,
    BudgetSum,
    Commitment,
    Frame,
    Funding,
    Milestone,
    Project,
    ProjectPartner,
    ReportingPeriod,
    Result,
    Risk,
)
from utblick.projects.rules import life
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

declare(
    Permission(queries.VIEW, _("See projects"), INSIDE),
    Permission(
        queries.EDIT,
        _("Register the unit's projects, and follow them"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}),
        by_unit=True,
    ),
    Permission(
        queries.PREPARE,
        _("Take the unit's projects from step to step: ready for decision, submitted, granted, closed"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION}),
        by_unit=True,
    ),
    Permission(
        queries.FRAMES,
        _("State the committees' frames for international projects"),
        # The committee decides its frame; who writes it down says where that is to be read. Not the international
        # function: who prepares a project does not enlarge the frame that it has to fit into.
        frozenset({Role.BOARD_SECRETARY, Role.COMMITTEE_SECRETARY}),
        by_unit=True,
    ),
)

PARTS = (ProjectPartner, BudgetLine, BudgetSum, Funding, Milestone, ReportingPeriod, Result)

things.register(
    Kind(
        queries.KIND,
        Project,
        _("project"),
        _("projects"),
        queries.VIEW,
        texts=lambda project: texts_of(project, "title", "acronym", "idea", "aims", "programme_name"),
        parts=(
            *(Part(model, "project") for model in PARTS),
            Part(Commitment, "project", about="person"),
            Part(Risk, "project", about="owner"),
        ),
        changes=queries.EDIT,
    ),
    Kind(
        "project-frame",
        Frame,
        _("frame for international projects"),
        _("frames for international projects"),
        queries.VIEW,
    ),
)

matters.offer(
    matters.Matter(
        queries.MATTER,
        _("International project"),
        False,
        about=queries.KIND,
        by_default="committee",
        candidates=lambda: Project.objects.filter(state=life.APPLICATION),
        heading=lambda project: gettext("International project: %(project)s") % {"project": project},
        proposal=lambda project: shown.on_the_agenda(queries.projects().get(pk=project.pk)),
        ready=deciding.not_ready,
        area_of=lambda project: project.area,
        carry_out=deciding.decide,
        document="project-basis",
    )
)

offer(
    DocumentKind(
        "project-basis",
        _("Basis for the committee's decision"),
        documents.decision_basis,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    ),
    DocumentKind(
        "project-brief",
        _("Project brief"),
        documents.project_brief,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    ),
    DocumentKind(
        "project-consortium",
        _("Consortium list"),
        documents.consortium,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    ),
    DocumentKind(
        "project-partner-search",
        _("Partner search text"),
        documents.partner_search,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    ),
    DocumentKind(
        "project-portfolio",
        _("Portfolio of projects"),
        documents.whole_portfolio,
        queries.VIEW,
        queries.EDIT,
    ),
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)
purposes.offer(queries.KIND, Project.objects.all)
contribute(contributor("projects", _("Projects"), Project, "projects", name="title"))

navigation.add(navigation.Entry(5, _("Open now for us"), "funding_now", queries.VIEW, group="funding"))
turning.offer(
    turning.Turn(
        queries.KIND,
        _("A project idea"),
        _("Register an idea, to work out into an application."),
        queries.EDIT,
        lambda _reader: reverse("project_new"),
    )
)

navigation.add(navigation.Entry(20, _("Projects"), "projects", queries.VIEW, group="funding"))

tell(
    {
        "projects.save_project": _("Saved a project"),
        "projects.save_part": _("Saved a part of a project"),
        "projects.delete_part": _("Took away a part of a project"),
        "projects.delete_project": _("Took away an idea for a project"),
        "projects.prepare": _("Began to prepare an application"),
        "projects.make_ready": _("Made a project ready for decision"),
        "projects.take_back": _("Took a project back before its decision"),
        "projects.open_again": _("Opened a decided project again"),
        "projects.let_stand": _("Let the earlier decision on a project stand"),
        "projects.submit": _("Said that an application had been submitted"),
        "projects.grant": _("Noted that the funder said yes"),
        "projects.correct_grant": _("Corrected what was noted of a grant"),
        "projects.reject": _("Noted that the funder said no"),
        "projects.start": _("Started a project"),
        "projects.pause": _("Paused a project"),
        "projects.resume": _("Went on with a project"),
        "projects.finish": _("Began to close a project"),
        "projects.close": _("Closed a project"),
        "projects.withdraw": _("Withdrew a project"),
        "projects.reopen": _("Took up a withdrawn project again"),
        "projects.give_back": _("Gave back to the frame what a project had not used"),
        "projects.save_frame": _("Stated a committee's frame for projects"),
    }
)

move_links(Project, basis.same_call)
