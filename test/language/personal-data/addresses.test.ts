import { describe, expect, it } from 'vitest';
import { maskForKeeping, maskPersonalData } from '../../../server/language/index.ts';

describe('home addresses', () => {
  it.each([
    ['我家住上海市浦东新区张杨路500号3号楼402室，续展多少钱', '我家住上海市［住址］，续展多少钱'],
    ['家庭住址：广东省广州市天河区体育西路123号', '家庭住址：广东省广州市［住址］'],
    ['收件地址写北京市海淀区中关村大街27号院3号楼5单元401', '收件地址写北京市［住址］'],
    ['我现住河南省周口市商水县张庄镇王家村3组18号', '我现住河南省周口市［住址］'],
    ['户籍所在地河南省商水县张庄乡王家村', '户籍所在地［住址］'],
    ['張三，住址：臺北市中正區學院路38號3樓', '張三，住址：臺北市［住址］'],
    ['李四，杭州市西湖区文三路幸福小区3幢2单元501室', '李四，杭州市［住址］'],
    [
      'I live at Room 402, No. 500 Zhangyang Road, Shanghai. How much?',
      'I live at [home address], Shanghai. How much?',
    ],
  ])('are masked from the district on, for the city says whose rules answer: %s', (text, masked) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, found: ['home-address'] });
  });

  it.each([
    '家住上海市浦东新区，在哪办',
    '我住在农村，能减费吗',
    '收件地址怎么改',
    '住址变更要交多少钱',
    '我在苏州街道办上班，1号窗口在哪',
    'I live in Shanghai, where do I file?',
    'my address changed, what do I file?',
  ])('are not where no house is named: %s', (text) => {
    expect(maskForKeeping(text)).toBe(text);
  });
});

describe('addresses of businesses', () => {
  it.each([
    ['经营场所：重庆市渝中区解放碑八一路168号', '经营场所：重庆市［经营地址］'],
    ['我公司注册在北京市朝阳区望京花园3号楼2单元501室', '我公司注册在北京市［经营地址］'],
    ['收件地址是深圳市南山区科技园科苑路15号科兴大厦8楼', '收件地址是深圳市［经营地址］'],
    ['商标局在北京市西城区茶马南街1号对吗', '商标局在北京市［经营地址］对吗'],
    ['our registered address is 88 Century Avenue', 'our registered address is [business address]'],
  ])('serve the turn and are not kept: %s', (text, kept) => {
    expect([maskPersonalData(text).text, maskForKeeping(text)]).toEqual([text, kept]);
  });

  it.each(['注册地址变更怎么办', '公司从浦东搬到徐汇', '第507号公告', '国知发〔2023〕12号', '走这条路要带2份材料'])(
    'are not where no house is named: %s',
    (text) => {
      expect(maskForKeeping(text)).toBe(text);
    },
  );
});
