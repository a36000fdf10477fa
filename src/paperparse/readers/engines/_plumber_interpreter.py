"""What the interpreter of pdfminer leaves out: clips, transparency, shadings, and what forms inherit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfminer.pdfinterp import PDFPageInterpreter as Interpreter
else:
    # The class is completed with that of pdfminer where pdfminer is imported.
    Interpreter = object


class Completed(Interpreter):
    """An interpreter that paints on a `Device`."""

    device: Any
    resolve: Any
    """What follows references."""
    inherited: Any = None
    """The graphics state of the page or form that this one stands in."""

    def init_state(self, ctm: Any) -> None:
        """Begin a page or a form."""
        super().init_state(ctm)
        if self.inherited is None:
            self.graphicstate.linewidth = 1.0
        else:
            self.graphicstate = self.inherited

    def subinterp(self) -> Any:
        """An interpreter for a form."""
        inner: Any = super().subinterp()
        inner.inherited = self.graphicstate.copy()
        return inner

    def get_current_state(self) -> Any:
        """What is saved."""
        self.device.found.check_time()
        return super().get_current_state(), self.device.state

    def set_current_state(self, state: Any) -> None:
        """Restore what was saved."""
        super().set_current_state(state[0])
        self.device.state = state[1]

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - as the operator is called, like the others
        """Paint an image or a form."""
        self.device.found.check_time()
        state = self.device.state
        super().do_Do(xobjid_arg)
        self.device.state = state
        self.device.set_ctm(self.ctm)

    def do_w(self, linewidth: Any) -> None:
        """Set the width of lines, which the matrix scales where they are drawn; pdfminer scales it where it is set."""
        if isinstance(linewidth, int | float):
            self.graphicstate.linewidth = linewidth

    def do_W(self) -> None:  # noqa: N802
        """Clip to the path."""
        self.device.clip(self.curpath)

    def do_W_a(self) -> None:  # noqa: N802
        """Clip to the path by the other rule."""
        self.device.clip(self.curpath)

    def do_sh(self, name: Any) -> None:  # noqa: ARG002 - all shadings are one to us
        """Paint a shading."""
        self.device.shade()

    def do_gs(self, name: Any) -> None:
        """Take over a set of parameters, of which only how opaque a filling is concerns us."""
        said = self.resources
        for key in ("ExtGState", getattr(name, "name", None), "ca"):
            said = self.resolve(said.get(key)) if isinstance(said, dict) else None
        if isinstance(said, int | float):
            self.device.state = self.device.state._replace(alpha=said)

    def do__w(self, aw: Any, ac: Any, s: Any) -> None:
        """Show a text on the next line; pdfminer stays on the same one."""
        self.do_T_a()
        super().do__w(aw, ac, s)
