import { describe, expect, it } from 'vitest';
import { createRecogniseDisclosure } from '../../../server/understanding/guarding/recognise-disclosure.ts';
import { shippedGuard, shippedGuardMaterial } from '../../doubles/shipped-guard.ts';

/** None of these texts is among the examples of the corpus. */
describe('a disclosure', () => {
  it.each([
    '我的发明是一种杯子，结构如下：杯体设双层真空，底部有加热片',
    '我的发明是可折叠的雨伞支架，结构如下：底座、伸缩杆、夹头，夹头用弹簧夹紧',
    '我发明了一种新电池，正极用磷酸锰铁锂掺5%铌，负极用硅碳，电解液加氟代碳酸乙烯酯',
    '本发明提供一种图像去噪方法，先做小波分解，再用残差网络估计噪声，最后重构',
    '一种防滑拖鞋，其特征在于鞋底设有若干吸盘，吸盘之间开有排水槽',
    '我发明的指甲刀，尾部有个小抽屉收集碎屑，刀口旁边装了LED灯，按压时弹片接通电池自动亮',
    '我的方案是在窗帘轨道里加太阳能薄膜和小电机，光照强了控制器就让电机拉上窗帘，阴天打开',
    '步骤一，用户拍照；步骤二，模型分割出叶片；步骤三，计算病斑面积占比；步骤四，查表给出用药量，这是我们的算法',
    '我的鱼饵配方：虾粉30%，面筋20%，蒜油2%，薯粉补足，和成团冷冻',
    '我的發明是一種杯子，結構如下：杯體設雙層真空，底部有加熱片，杯蓋內有彈簧閥',
    '我有个发明还没公开，是把冰箱门做成左右两边都能打开的，两侧都有电磁铰链，一侧通电另一侧就锁住，这样能申请专利吗',
    'I invented a new mop. The handle has a spiral groove and a spring, pushing it spins the head and squeezes out water.',
    'my invention: a cup with two walls, a vacuum between them, and a heating film at the base driven by a small battery',
  ])('is known: %s', (text) => {
    expect(shippedGuard(text).signal).toBe('disclosure');
  });
});

describe('a question about an invention', () => {
  it.each([
    '我的发明是一种杯子，怎么申请专利',
    '我的发明结构比较复杂，说明书要怎么写',
    '一种新型水杯可以申请什么专利',
    '交底书里技术方案、实施例、附图各写什么',
    '我们公司做电机和控制器的，想了解专利预审',
    '商标注册流程包括哪些步骤，首先要做什么，然后呢',
    '我公司有发明专利3件、实用新型12件、外观5件，年费一共多少',
    '专利第4到第6年年费，减缴85%，每年多少，三年合计多少，滞纳金怎么算',
    '企业地址从浦东搬到徐汇，法人变了，名下3个商标5个专利，都要变更，分别要交哪些材料，费用多少，多久办好',
    '我的专利第一步申请，第二步补正，第三步初审合格，现在第四步实审，还要等多久',
    '我在展会看到一款和我一样的折叠床，他们说有专利，可是我2019年就开始卖了，有发票有照片，怎么无效他',
    '请问发明专利说明书是不是要写技术领域、背景技术、发明内容、附图说明和具体实施方式五个部分',
    '我公司研发了一套软件系统，包括手机端、管理后台和小程序三个部分，软著要登记几个',
    'Our device patent was rejected because claim 1 is not new over a US patent, when is the deadline for reexamination',
    'how much for an invention application with 18 claims, 45 pages and two priority claims',
  ])('is not taken for one: %s', (text) => {
    expect(shippedGuard(text).signal).toBeNull();
  });
});

describe('createRecogniseDisclosure', () => {
  it('learns the same from the same examples', () => {
    const [first, second] = [1, 2].map(() => createRecogniseDisclosure(shippedGuardMaterial.disclosure));
    const text = shippedGuardMaterial.disclosure.examples[0] ?? '';
    expect(first?.(text)).toBe(second?.(text));
  });

  it('holds nothing for a disclosure where it has no examples', () => {
    const { evidence } = shippedGuardMaterial.disclosure;
    expect(createRecogniseDisclosure({ evidence, examples: [], others: [] })('一种杯子，其特征在于有盖')).toBe(0);
  });

  it('finds what it was not taught, in five folds', () => {
    const { evidence, examples, others } = shippedGuardMaterial.disclosure;
    const fold = (texts: readonly string[], number: number, isTested: boolean) =>
      texts.filter((_, index) => (index % 5 === number) === isTested);
    const wrong = [0, 1, 2, 3, 4].flatMap((number) => {
      const recognise = createRecogniseDisclosure({
        evidence,
        examples: fold(examples, number, false),
        others: fold(others, number, false),
      });
      const missed = fold(examples, number, true).filter((text) => recognise(text) < 0.6);
      return [...missed, ...fold(others, number, true).filter((text) => recognise(text) >= 0.6)];
    });
    expect(wrong.length).toBeLessThanOrEqual((examples.length + others.length) * 0.02);
  });
});
