import { describe, expect, it } from '@jest/globals';

import { SignInPage } from '../../src/auth/sign-in.page.js';
import { StepUpPage } from '../../src/auth/factor/step-up.page.js';
import type { SignInView } from '../../src/auth/sign-in.view.js';
import { Page } from '../../src/ui/page.js';
import { part, textOf } from '../support/html.js';
import { shell, signInView } from '../support/sample-views.js';

const html = (more: Partial<SignInView> = {}) => new Page(SignInPage, signInView(more)).html(shell({ reader: null }));

describe('P1, signing in', () => {
  it('asks for account and password with what password managers look for', () => {
    expect(html()).toMatch(/<input type="text"[^>]* name="login"[^>]* autocomplete="username"/);
    expect(html()).toMatch(/<input type="password"[^>]* name="password"[^>]* autocomplete="current-password"/);
  });

  it('tells a wrong pair in one neutral sentence, keeps the account and never the password', () => {
    const page = html({ login: 'bi-thu', failure: { kind: 'wrong' } });
    expect(part(page, '<div class="govuk-error-summary"', '</div>')).toContain(
      'Tài khoản, mật khẩu hoặc mã xác thực chưa đúng',
    );
    expect(page).toMatch(/name="login"[^>]*value="bi-thu"/);
    expect(part(page, '<form method="post" action="/dang-nhap" novalidate>', '</form>')).not.toMatch(
      /type="password"[^>]*value=/,
    );
    expect(page).not.toContain('aria-invalid');
  });

  it('says that what was typed is kept, where somebody was sent here in the middle of a form', () => {
    const kept = 'Nội dung vừa nhập còn nguyên';
    expect(textOf(html({ returnTo: '/tiep-tuc/abc' }))).toContain(kept);
    expect(textOf(html({ returnTo: '/quan-chung' }))).not.toContain(kept);
  });

  it('leads from the summary to each field left empty', () => {
    const page = html({ failure: { kind: 'missing', login: true, password: true } });
    expect(page).toContain('<a href="#login">Nhập tài khoản</a>');
    expect(page).toContain('<a href="#password">Nhập mật khẩu</a>');
    expect(page).toMatch(/id="password"[^>]*aria-describedby="password-error"[^>]*aria-invalid="true"/);
    expect(page).toMatch(/class="govuk-error-summary"[^>]*tabindex="-1" autofocus><div role="alert">/);
  });

  it('says the delay in seconds', () => {
    expect(textOf(html({ failure: { kind: 'wait', seconds: 30 } }))).toContain('Thử lại sau 30 giây');
  });

  it('has one real form for each role of the demo', () => {
    const forms = html({ returnTo: '/quan-chung/7KQ2M9XDR' })
      .split('<form method="post" action="/dang-nhap" class="role-card">')
      .slice(1);
    expect(forms).toHaveLength(4);
    const [first] = forms;
    expect(textOf(first!)).toMatch(/^Bí thư, chi ủy chi bộ .* Lò Thị Mẩy, Chi bộ thôn Bản Mai bi-thu/);
    expect(first).toContain('<input type="hidden" name="login" value="bi-thu"/>');
    expect(first).toContain('<input type="hidden" name="password" value="bon mua hoa ban"/>');
    // The server fills the code in at the press of the button: one drawn here would grow old.
    expect(first).toContain('<input type="hidden" name="vai" value="1"/>');
    expect(first).toContain('<input type="hidden" name="ve" value="/quan-chung/7KQ2M9XDR"/>');
  });

  it('tells the pass phrase that all accounts of the demo share', () => {
    expect(textOf(html())).toContain('Mật khẩu: bon mua hoa ban');
  });

  it('SEC-31: asks for a code as phones and password managers know it; the demo tells secret and code', () => {
    expect(html()).toMatch(/<input type="text"[^>]* name="code"[^>]* autocomplete="one-time-code"/);
    expect(textOf(html())).toContain('Khóa xác thực chung của mọi tài khoản mẫu: MFRG GZDF');
    expect(textOf(html())).toContain('123456');
    expect(html({ roles: [], demoCode: null })).not.toContain('MFRG');
  });

  it('shows no role where the profile has none', () => {
    expect(html({ roles: [] })).not.toContain('role-card');
  });
});

describe('P1, proving the second factor again', () => {
  const stepUp = (doing: string) =>
    textOf(new Page(StepUpPage, { failure: null, doing, returnTo: null, demoCode: null }).html(shell()));

  it('says what for, in words of the house alone, and whom to ask when the factor is lost', () => {
    expect(stepUp('xac-nhan')).toContain('Việc sắp làm: Xác nhận việc của người khác.');
    expect(stepUp('vote.record')).toContain('Việc sắp làm: Ghi kết quả biểu quyết của chi bộ.');
    expect(stepUp('<b>gửi tiền')).not.toContain('Việc sắp làm:');
    expect(stepUp('')).toContain('Mất ứng dụng xác thực: nhập một mã khôi phục.');
  });
});
